// SPDX-License-Identifier: MIT
#include "http/entity_tag.hpp"

#include <algorithm>

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

}  // namespace

bool is_known_to(Request const& request, std::string_view tag) {
    return std::ranges::any_of(request.headers, [tag](Header const& header) {
        return equal_ignoring_case(header.name, "If-None-Match") && names(header.value, tag);
    });
}

}  // namespace holdfast::http
