// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/concurrency/digest.hpp>
#include <holdfast/concurrency/option.hpp>
#include <holdfast/concurrency/participant.hpp>

namespace holdfast::concurrency {

/// A text as a base holds it: whole up to 64 KiB, above that as a keyed digest.
class RecordedText {
public:
    /// The most bytes of a text that is recorded whole.
    static constexpr std::size_t longest_whole = std::size_t{64} * 1024;

    RecordedText() = default;

    /// Records the text, or its digest where it is too long.
    RecordedText(std::string text, Digester const& digester);

    /// Whether this was recorded from that text. The digester must have the same key.
    bool is(std::string_view text, Digester const& digester) const;

    /// The text, or nothing where only its digest is left.
    std::optional<std::string_view> whole() const;

    friend bool operator==(RecordedText const&, RecordedText const&) = default;

private:
    friend class BaseEncoding;

    std::string bytes_;
    bool digested_ = false;
};

/// A participant at the time of its page's rendering. The members are those of Participant.
struct Recorded {
    std::string key;                                    ///< unique in its form
    std::string label;                                  ///< for people
    RecordedText value;                                 ///< canonical
    RecordedText echo;                                  ///< of inputs
    std::optional<RecordedText> display;                ///< nothing: never printed
    std::vector<OptionDigest> options;                  ///< on offer then
    std::string option_labels;                          ///< short, a line for each; or empty
    ParticipantKind kind = ParticipantKind::input;      ///< its kind
    Availability availability = Availability::enabled;  ///< at that time
    Comparison comparison = Comparison::compared;       ///< whether a difference counts
    Absence absence = Absence::malformed;               ///< of inputs

    friend bool operator==(Recorded const&, Recorded const&) = default;
};

/// The participants of a form at the time of its page's rendering (protocol.md, "Words": base).
class Base {
public:
    Base() = default;

    /// Records the participants. Throws std::logic_error when two of them have one key.
    Base(std::vector<Participant> participants, Digester const& digester);

    /// The participants in document order.
    std::vector<Recorded> const& entries() const { return entries_; }

    /// The participant of that key, or null.
    Recorded const* find(std::string_view key) const;

    friend bool operator==(Base const&, Base const&) = default;

private:
    friend class BaseEncoding;

    void sort();

    std::vector<Recorded> entries_;
    std::vector<std::size_t> by_key_;  // positions in entries_
};

/// Whether an input offered that value under that label.
bool offered(Recorded const& input, Option const& option, Digester const& digester);

/// The label under which an input offered a value, which may be cut. Nothing where the base does
/// not know it, or where it was empty.
std::optional<std::string> label_then(Recorded const& input, std::string_view value,
                                      Digester const& digester);

/// Whether an enabled input came back with another text than an untouched control sends. Newlines
/// of the submitted text may be CR LF (protocol.md, "Words": touched).
bool touched(Recorded const& input, std::string_view submitted, Digester const& digester);

}  // namespace holdfast::concurrency
