// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace holdfast::text {

/// The shortest text of a number that is read as the same number.
template <class Number>
std::string number_text(Number number) {
    std::array<char, 32> text{};
    auto const end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

/// The number of a text, or nothing unless the whole text is one that fits its type. A sign is `-`.
template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    auto const* const end = text.data() + text.size();
    auto const [read, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && read == end ? std::optional{number} : std::nullopt;
}

}  // namespace holdfast::text
