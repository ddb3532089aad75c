// SPDX-License-Identifier: MIT
#include "app/views/path_pattern.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include <holdfast/text/utf8.hpp>

#include "text/ascii.hpp"

namespace holdfast {
namespace {

bool is_name(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return text::is_small_letter(c) || text::is_digit(c) || c == '_';
    });
}

}  // namespace

std::optional<std::string_view> take_segment(std::string_view& path) {
    if (path.empty()) return {};
    path.remove_prefix(1);
    auto const segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

std::string_view segments_of(std::string_view path) {
    return path == "/" ? std::string_view{} : path;
}

std::optional<std::string_view> parameter_name(std::string_view segment) {
    bool const is_parameter = segment.starts_with('{') && segment.ends_with('}');
    if (!is_parameter) return {};
    return segment.substr(1, segment.size() - 2);
}

std::vector<std::string_view> parameter_names(std::string_view pattern) {
    std::vector<std::string_view> names;
    auto rest = segments_of(pattern);
    while (auto const segment = take_segment(rest)) {
        if (segment->find_first_of("{}") == std::string_view::npos) continue;
        auto const name = parameter_name(*segment);
        if (!name || !is_name(*name)) {
            throw std::logic_error{"a parameter is a whole segment such as {id}, not " +
                                   std::string{*segment}};
        }
        names.push_back(*name);
    }
    return names;
}

bool can_be_segment(std::string_view text) {
    return !text.empty() && text != "." && text != ".." && text.find('\0') == text.npos &&
           text::is_utf8(text);
}

}  // namespace holdfast
