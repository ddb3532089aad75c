// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace holdfast::text {

/// A part of a message: words, or the name of a place.
struct MessagePart {
    std::string_view words;  ///< as written in the message; empty at a place
    std::string_view place;  ///< a name without its braces; empty for words
};

/// Takes the first part off a message that is not empty.
constexpr MessagePart take_part(std::string_view& message) {
    auto const take = [&message](std::size_t count) {
        auto const taken = message.substr(0, count);
        message.remove_prefix(taken.size());
        return taken;
    };
    auto const end = message.find_first_of("{}", 1);
    bool const is_place =
        message.front() == '{' && end != std::string_view::npos && end > 1 && message[end] == '}';
    if (!is_place) return {take(message.find('{', 1)), {}};
    return {{}, take(end + 1).substr(1, end - 1)};
}

/// A whole sentence or label for users, with named places such as `{label}`. The catalogue
/// `text/messages/` has all of them.
class Message {
public:
    /// The text lives for ever.
    consteval explicit(false) Message(char const* text) : text_{text} {}

    /// The number of places.
    constexpr std::size_t places() const {
        std::size_t count = 0;
        for (auto rest = text_; !rest.empty();) count += take_part(rest).place.empty() ? 0 : 1;
        return count;
    }

    /// Whether there is a place of that name.
    constexpr bool has(std::string_view place) const {
        for (auto rest = text_; !rest.empty();) {
            if (take_part(rest).place == place) return true;
        }
        return false;
    }

private:
    friend constexpr std::string_view words(Message const& message);

    std::string_view text_;
};

/// The words of a message, with its places. All text of messages is taken here. The words live for
/// ever, and need no memory.
constexpr std::string_view words(Message const& message) {
    return message.text_;
}

/// A message without places, which may be chosen at run time.
class PlainMessage {
public:
    /// Checks that there is no place to be filled.
    consteval explicit(false) PlainMessage(Message const& message) : message_{message} {
        if (message.places() != 0) throw "a message that is chosen at run time has no places";
    }

    /// The text lives for ever.
    consteval explicit(false) PlainMessage(char const* text) : PlainMessage{Message{text}} {}

    /// The message itself.
    constexpr Message const& message() const { return message_; }

private:
    Message message_;
};

/// The words of a message that was chosen at run time.
constexpr std::string_view words(PlainMessage const& message) {
    return words(message.message());
}

/// A message with a place `{count}`, for one thing and for any other number of things.
struct CountedMessage {
    Message one;    ///< for exactly one
    Message other;  ///< for none, and for several

    /// The number of places beside the count.
    constexpr std::size_t places() const { return other.places() - 1; }

    /// Whether both forms have a place of that name.
    constexpr bool has(std::string_view place) const { return one.has(place) && other.has(place); }
};

/// A place of a message and the text for it.
struct Place {
    std::string_view name;  ///< without braces
    std::string_view text;  ///< for that place
};

/// The name of a place of that message. Another name does not compile.
template <auto const& message>
struct PlaceName {
    /// Checks the name.
    consteval explicit(false) PlaceName(char const* given) : name{given} {
        if (!message.has(given)) throw "the message has no place of that name";
    }

    std::string_view name;  ///< without braces
};

/// A place of that message and the text for it.
template <auto const& message>
struct PlaceOf {
    PlaceName<message> place;  ///< its name
    std::string_view text;     ///< for that place
};

/// The message with the text at each place that is among those; other places stay.
std::string filled_in(std::string_view message, std::span<Place const> places);

/// The same for one place.
std::string filled_in(std::string_view message, std::string_view place, std::string_view text);

/// The form of the message for that number of things.
Message form_of(CountedMessage const& message, std::size_t count);

/// The whole message, which has no places. Ask for it whenever a request needs it.
template <Message const& message>
std::string say() {
    static_assert(message.places() == 0, "this message has places to be filled");
    return std::string{words(message)};
}

/// The whole message that was chosen at run time.
inline std::string say(PlainMessage const& message) {
    return std::string{words(message)};
}

/// The message with a text at each of its places.
template <Message const& message, std::size_t count>
std::string say(PlaceOf<message> const (&fillings)[count]) {
    static_assert(message.places() == count, "each place of the message is filled");
    std::array<Place, count> places;
    for (std::size_t i = 0; i < count; ++i) places[i] = {fillings[i].place.name, fillings[i].text};
    return filled_in(words(message), places);
}

/// The message for that number of things.
template <CountedMessage const& message>
std::string say(std::size_t number) {
    static_assert(message.places() == 0, "this message has more places to be filled");
    auto const digits = std::to_string(number);
    Place const place{"count", digits};
    return filled_in(words(form_of(message, number)), {&place, 1});
}

/// The message for that number of things, with a text at each of its other places.
template <CountedMessage const& message, std::size_t count>
std::string say(std::size_t number, PlaceOf<message> const (&fillings)[count]) {
    static_assert(message.places() == count, "each place of the message is filled");
    auto const digits = std::to_string(number);
    std::array<Place, count + 1> places;
    for (std::size_t i = 0; i < count; ++i) places[i] = {fillings[i].place.name, fillings[i].text};
    places[count] = {"count", digits};
    return filled_in(words(form_of(message, number)), places);
}

/// The message as it is, for those who fill its places later, as `Constraint` does.
template <Message const& message>
std::string unfilled() {
    return std::string{words(message)};
}

/// Leaves the place `{label}` of a message to those who know the label.
inline constexpr std::string_view label_place = "{label}";

/// Adds one more thing to a list for people.
void enlist(std::string& list, std::string_view next);

}  // namespace holdfast::text
