// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <holdfast/html/writer.hpp>
#include <holdfast/text/message.hpp>

namespace holdfast {

/// Whether a value is shown by lines: it has several, or more than 80 bytes.
bool is_long(std::string_view value);

/// The look of a text in its place of a sentence.
enum class Look : std::uint8_t {
    strong,  ///< as the name of the thing that the sentence is about
    value,   ///< in quotation marks, or a word for an empty one
};

/// A text in a place of a sentence.
struct ShownText {
    std::string_view text;
    Look look = Look::value;
};

/// A place of that message, with its text.
template <auto const& message>
struct ShownPlace {
    text::PlaceName<message> place;
    ShownText shown;
};

/// Writes a message; the texts stand in the order of `places`.
void write_message(html::Writer& writer, std::string_view message,
                   std::span<std::string_view const> places, std::span<ShownText const> texts);

/// Writes a message with a text at each of its places, whatever their order is in a language.
template <text::Message const& message, std::size_t count>
void write_sentence(html::Writer& writer, ShownPlace<message> const (&places)[count]) {
    static_assert(message.places() == count, "each place of the message is filled");
    std::array<std::string_view, count> names;
    std::array<ShownText, count> texts;
    for (std::size_t i = 0; i < count; ++i) {
        names[i] = places[i].place.name;
        texts[i] = places[i].shown;
    }
    write_message(writer, text::unfilled<message>(), names, texts);
}

/// The value to be opened and read whole.
void write_whole_value(html::Writer& writer, std::string_view value);

/// The lines that went and those that came, for eyes and for screen readers; long runs of lines
/// that stayed are left out.
void write_line_difference(html::Writer& writer, std::string_view then, std::string_view now);

}  // namespace holdfast
