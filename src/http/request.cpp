// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/http/request.hpp>

#include "http/grammar.hpp"

namespace holdfast::http {

std::string_view Request::header(std::string_view name) const {
    for (auto const& header : headers) {
        if (equal_ignoring_case(header.name, name)) return header.value;
    }
    return {};
}

bool Request::has_media_type(std::string_view media_type) const {
    auto const type = header("Content-Type");
    return equal_ignoring_case(trim(type.substr(0, type.find(';'))), media_type);
}

std::string_view Request::cookie(std::string_view name) const {
    for (auto const& header : headers) {
        bool const may_be_there = equal_ignoring_case(header.name, "Cookie") &&
                                  header.value.find(name) != std::string_view::npos;
        if (!may_be_there) continue;
        for (auto rest = header.value; !rest.empty();) {
            auto const pair = rest.substr(0, rest.find(';'));
            rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
            auto const equals = pair.find('=');
            if (equals == std::string_view::npos) continue;
            if (trim(pair.substr(0, equals)) == name) return trim(pair.substr(equals + 1));
        }
    }
    return {};
}

}  // namespace holdfast::http
