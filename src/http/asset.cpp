// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include <holdfast/http/accept.hpp>
#include <holdfast/http/asset.hpp>

#include "http/entity_tag.hpp"
#include "http/grammar.hpp"

namespace holdfast::http {
namespace {

bool takes_gzip(Request const& request) {
    return std::ranges::any_of(request.headers, [](Header const& header) {
        return equal_ignoring_case(header.name, "Accept-Encoding") &&
               coding_quality(header.value, "gzip") > 0;
    });
}

}  // namespace

std::string Asset::address() const {
    auto const dot = std::min(name.rfind('.'), name.size());
    return fmt::format("/assets/{}.{}{}", name.substr(0, dot), hash, name.substr(dot));
}

Asset const& library_asset(std::string_view name) {
    auto const assets = library_assets();
    auto const found = std::ranges::find(assets, name, &Asset::name);
    if (found == assets.end()) throw std::logic_error{fmt::format("there is no asset {}", name)};
    return *found;
}

// The two forms of the content are two representations, so each has a tag of its own (RFC 9110,
// section 8.8.3.3).
Response serve(Asset const& asset, Request const& request) {
    bool const compressed = !asset.gzip.empty() && takes_gzip(request);
    auto const tag = fmt::format("\"{}{}\"", asset.hash, compressed ? "-gzip" : "");
    Response response;
    response.set("ETag", tag);
    response.set("Cache-Control", "public, max-age=31536000, immutable");
    if (!asset.gzip.empty()) response.set("Vary", "Accept-Encoding");
    if (is_known_to(request, tag)) {
        response.status = Status::not_modified;
        return response;
    }
    response.set("Content-Type", std::string{asset.content_type});
    if (compressed) response.set("Content-Encoding", "gzip");
    response.static_body = compressed ? asset.gzip : asset.content;
    return response;
}

}  // namespace holdfast::http
