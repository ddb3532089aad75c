// SPDX-License-Identifier: MIT
#include "http/range_header.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "http/grammar.hpp"

namespace holdfast::http {
namespace {

constexpr std::string_view unit = "bytes=";

// Nothing for a text that is no number; the largest number for one that is larger.
std::optional<std::uint64_t> number(std::string_view text) {
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || !std::ranges::all_of(text, is_digit)) return {};
    std::uint64_t value = 0;
    auto const result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc::result_out_of_range ? UINT64_MAX : value;
}

}  // namespace

std::variant<WholeContent, ByteRange, NoSuchRange> range_in(std::string_view header,
                                                            std::uint64_t size) {
    if (!equal_ignoring_case(header.substr(0, unit.size()), unit)) return WholeContent{};
    auto const range = trim(header.substr(unit.size()));
    auto const dash = range.find('-');
    if (dash == std::string_view::npos) return WholeContent{};
    auto const before = range.substr(0, dash);
    auto const behind = range.substr(dash + 1);
    auto const first = number(before);
    auto const last = number(behind);
    if ((!first && !before.empty()) || (!last && !behind.empty())) return WholeContent{};
    if (!first && !last) return WholeContent{};
    if (!first) {  // so many bytes at the end
        auto const count = std::min(*last, size);
        if (count == 0) return NoSuchRange{};
        return ByteRange{size - count, count};
    }
    if (last && *last < *first) return WholeContent{};
    if (*first >= size) return NoSuchRange{};
    return ByteRange{*first, std::min(last.value_or(size - 1), size - 1) - *first + 1};
}

}  // namespace holdfast::http
