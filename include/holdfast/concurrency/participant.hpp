// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/concurrency/option.hpp>
#include <holdfast/concurrency/participation.hpp>

namespace holdfast::concurrency {

/// The kind of a participant, which gives its value a meaning.
enum class ParticipantKind : std::uint8_t {
    input,    ///< the value is the database's, as canonical text
    button,   ///< the value is its label; its event and arguments are in its key
    tracked,  ///< the value is one string of a widget's concurrency_hash_strings()
    object,   ///< the value is the identity of the object that the view shows
    option,   ///< the option that an input's user chose; never in a base
    kept,     ///< typed text without an input, carried from one refused page to the next
    row,      ///< the value is the name of one of several objects; its identity is in its key
};

/// The text that stands for an absent input, or nothing where it has to be there.
std::optional<std::string_view> text_when_absent(Absence absence);

/// One thing that a form relies on, as it is now (protocol.md, "Words").
struct Participant {
    std::string key;    ///< unique in its form, whatever the order
    std::string label;  ///< for people
    std::string value;  ///< canonical: independent of locale
    std::string echo;   ///< of inputs: what a browser sends back when nobody touches it
    std::optional<std::string> display;                 ///< for its users; nothing: never printed
    std::span<Option const> options;                    ///< of inputs; not compared; kept elsewhere
    ParticipantKind kind = ParticipantKind::input;      ///< its kind
    Availability availability = Availability::enabled;  ///< of inputs and buttons
    Comparison comparison = Comparison::compared;       ///< whether a difference counts
    Absence absence = Absence::malformed;               ///< of inputs
};

}  // namespace holdfast::concurrency
