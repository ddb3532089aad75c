// SPDX-License-Identifier: MIT
#include "http/grammar.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <holdfast/text/ascii_case.hpp>

#include "text/ascii.hpp"
#include "text/block.hpp"

namespace holdfast::http {
namespace {

constexpr bool is_one_of(char c, std::string_view characters) {
    return characters.find(c) != std::string_view::npos;
}

// Every header of every message is looked at: a table is quicker than comparisons.
template <class Predicate>
consteval std::array<bool, 256> table_of(Predicate predicate) {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) table[c] = predicate(static_cast<char>(c));
    return table;
}

constexpr auto token_characters =
    table_of([](char c) { return text::is_letter_or_digit(c) || is_one_of(c, "!#$%&'*+-.^_`|~"); });

bool has_only(std::array<bool, 256> const& table, std::string_view text) {
    return std::ranges::all_of(text, [&](char c) { return table[static_cast<unsigned char>(c)]; });
}

}  // namespace

bool equal_ignoring_case(std::string_view left, std::string_view right) {
    return text::equal_ignoring_ascii_case(left, right);
}

std::string_view trim(std::string_view text) {
    auto const first = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::string_view last_component(std::string_view path) {
    return path.substr(path.find_last_of("/\\") + 1);
}

bool is_token(std::string_view text) {
    return !text.empty() && has_only(token_characters, text);
}

bool is_field_value(std::string_view value) {
    return text::has_none(value, [](text::Block block) {
        return ((block >= 0) & (block < ' ') & (block != '\t')) | (block == 0x7f);
    });
}

bool is_host(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return text::is_letter_or_digit(c) || is_one_of(c, "-._~%!$&'()*+,;=:[]");
    });
}

std::optional<Target> split_target(std::string_view target) {
    auto const is_visible = [](char c) { return c > 0x20 && c < 0x7f && c != '#'; };
    if (!std::ranges::all_of(target, is_visible)) return {};

    Target parts;
    if (!target.starts_with('/')) {
        auto const colon = target.find(':');
        auto const scheme = target.substr(0, colon);
        if (!equal_ignoring_case(scheme, "http") && !equal_ignoring_case(scheme, "https"))
            return {};
        if (!target.substr(scheme.size()).starts_with("://")) return {};
        target.remove_prefix(colon + 3);
        parts.authority = target.substr(0, target.find_first_of("/?"));
        if (parts.authority->empty() || !is_host(*parts.authority)) return {};
        target.remove_prefix(parts.authority->size());
    }
    auto const question = target.find('?');
    parts.path = target.substr(0, question);
    if (parts.path.empty()) parts.path = "/";  // RFC 9110, section 4.2.3
    if (question != std::string_view::npos) parts.query = target.substr(question + 1);
    return parts;
}

}  // namespace holdfast::http
