// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// A colour of a screen, in sRGB.
struct Colour {
    std::uint8_t red = 0;    ///< 0 to 255
    std::uint8_t green = 0;  ///< 0 to 255
    std::uint8_t blue = 0;   ///< 0 to 255

    friend constexpr auto operator<=>(Colour const&, Colour const&) = default;
};

/// A colour as in HTML: `#1a2b3c`. It is written in lower case and read in either case.
template <>
struct FieldFormat<Colour> {
    /// Texts have a `#` and six hexadecimal digits.
    static constexpr Notation notation = Notation::colour;

    /// Writes the canonical text.
    static std::string format(Colour colour);

    /// Reads a typed text.
    static Parsed<Colour> parse(std::string_view text);
};

}  // namespace holdfast
