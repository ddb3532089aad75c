// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// A colour of a screen.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend constexpr auto operator<=>(Colour const&, Colour const&) = default;
};

/// As in HTML, in lower case: #1a2b3c; read in either case.
template <>
struct FieldFormat<Colour> {
    static constexpr Notation notation = Notation::colour;

    static std::string format(Colour colour);
    static Parsed<Colour> parse(std::string_view text);
};

}  // namespace holdfast
