// SPDX-License-Identifier: MIT
#include "http/range_header.hpp"

#include <algorithm>
#include <optional>

#include "http/grammar.hpp"
#include "text/ascii.hpp"
#include "text/number.hpp"

namespace holdfast::http {
namespace {

constexpr std::string_view unit = "bytes=";

// Nothing for a text that is no number; the largest number for one that is larger.
std::optional<std::uint64_t> number(std::string_view digits) {
    if (digits.empty() || !text::has_only_digits(digits)) return {};
    return text::number_in<std::uint64_t>(digits).value_or(UINT64_MAX);
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
