// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>

namespace holdfast::http {

/// A file embedded in the program at build time. Its address carries the hash of its content, so
/// browsers may keep it for good.
struct Asset {
    std::string_view name;          ///< such as "holdfast.css"
    std::string_view hash;          ///< of the content, hexadecimal
    std::string_view content_type;  ///< a media type
    std::string_view content;       ///< as served without compression
    std::string_view gzip = {};     ///< the content compressed (RFC 1952), or nothing

    /// Its path, such as "/assets/holdfast.1f3a9c02.css".
    std::string address() const;
};

/// The library's own assets.
std::span<Asset const> library_assets();

/// The library's asset of that name. Throws std::logic_error when there is none.
Asset const& library_asset(std::string_view name);

/// The answer to a GET or HEAD of an asset's address. It is 200 with one year of caching,
/// compressed for clients that accept that, or 304 when `If-None-Match` names the asset (RFC 9110,
/// section 13.1.2).
Response serve(Asset const& asset, Request const& request);

}  // namespace holdfast::http
