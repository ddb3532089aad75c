// SPDX-License-Identifier: MIT
#include <array>
#include <charconv>

#include <holdfast/fields/colour.hpp>
#include <holdfast/text/messages/fields.hpp>

#include "text/hexadecimal.hpp"

namespace holdfast {

std::string FieldFormat<Colour>::format(Colour colour) {
    return '#' + text::hexadecimal(std::array{colour.red, colour.green, colour.blue});
}

Parsed<Colour> FieldFormat<Colour>::parse(std::string_view text) {
    Violation const none{text::unfilled<messages::no_colour>()};
    if (text.size() != 7 || text.front() != '#') return none;
    std::array<std::uint8_t, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const* const start = text.data() + 1 + 2 * i;
        auto const [end, error] = std::from_chars(start, start + 2, parts[i], 16);
        if (error != std::errc{} || end != start + 2) return none;
    }
    return Colour{.red = parts[0], .green = parts[1], .blue = parts[2]};
}

}  // namespace holdfast
