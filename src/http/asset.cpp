// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include <holdfast/http/asset.hpp>

#include "http/grammar.hpp"

namespace holdfast::http {
namespace {

/// RFC 9110, section 13.1.2: "*" or a list of entity tags, compared weakly.
bool names(std::string_view list, std::string_view tag) {
    if (list == "*") return true;
    while (!list.empty()) {
        list.remove_prefix(std::min(list.find_first_not_of(" \t,"), list.size()));
        if (list.starts_with("W/")) list.remove_prefix(2);
        if (list.starts_with(tag)) return true;
        if (!list.starts_with('"')) return false;
        list.remove_prefix(std::min(list.find('"', 1), list.size() - 1) + 1);
    }
    return false;
}

bool is_known_to(Request const& request, std::string_view tag) {
    return std::ranges::any_of(request.headers, [tag](Header const& header) {
        return equal_ignoring_case(header.name, "If-None-Match") && names(header.value, tag);
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

Response serve(Asset const& asset, Request const& request) {
    auto const tag = fmt::format("\"{}\"", asset.hash);
    Response response;
    response.set("ETag", tag);
    response.set("Cache-Control", "public, max-age=31536000, immutable");
    if (is_known_to(request, tag)) {
        response.status = Status::not_modified;
    } else {
        response.set("Content-Type", std::string{asset.content_type});
        response.static_body = asset.content;
    }
    return response;
}

}  // namespace holdfast::http
