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

/// A text as a base holds it: whole up to 64 KiB, above that its keyed digest.
class RecordedText {
public:
    static constexpr std::size_t longest_whole = std::size_t{64} * 1024;

    RecordedText() = default;
    RecordedText(std::string_view text, Digester const& digester);

    /// Whether this was recorded from that text; the digester must have the same key.
    bool is(std::string_view text, Digester const& digester) const;

    /// The text, or nothing where only its digest is left.
    std::optional<std::string_view> whole() const;

    friend bool operator==(RecordedText const&, RecordedText const&) = default;

private:
    friend class BaseEncoding;

    std::string bytes_;
    bool digested_ = false;
};

/// A participant as it was when its page was rendered.
struct Recorded {
    std::string key;
    std::string label;
    RecordedText value;
    RecordedText echo;
    std::optional<RecordedText> display;
    std::vector<OptionDigest> options;
    ParticipantKind kind = ParticipantKind::input;
    Availability availability = Availability::enabled;
    Comparison comparison = Comparison::compared;
    Absence absence = Absence::malformed;

    friend bool operator==(Recorded const&, Recorded const&) = default;
};

/// What a form relied on when its page was rendered (protocol.md, "Words": base).
class Base {
public:
    Base() = default;

    /// Throws std::logic_error when two participants have one key.
    Base(std::span<Participant const> participants, Digester const& digester);

    std::vector<Recorded> const& entries() const { return entries_; }  ///< in document order

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

/// Whether an enabled input came back other than an untouched control would send it; newlines of
/// the submitted text may be CR LF (protocol.md, "Words": touched).
bool touched(Recorded const& input, std::string_view submitted, Digester const& digester);

}  // namespace holdfast::concurrency
