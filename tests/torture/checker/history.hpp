// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <vector>

namespace holdfast::torture {

using Id = std::uint32_t;  ///< of a submission, unique: it is what the submission appends
using ListNumber = std::uint32_t;
using Microseconds = std::int64_t;  ///< since the run began, by the clock of the workload

inline constexpr Id none = 0;

/// One list as a page showed it, or as it is in the end.
struct ListState {
    ListNumber list = 0;
    Id note = none;  ///< the submission whose text stands there
    std::vector<Id> items;

    bool operator==(ListState const&) const = default;
};

/// A page as somebody got it: an opened one, or one that answered a refused submission.
struct Reading {
    std::uint32_t number = 0;
    Microseconds began = 0;
    Microseconds ended = 0;
    std::optional<std::size_t> total;  ///< as shown, of all entries of the family
    std::vector<ListState> lists;

    bool operator==(Reading const&) const = default;
};

/// The data that a form relies on: its own list, the total of a family of lists, or nothing.
enum class FormKind { alone, together, remark };

enum class Outcome {
    acknowledged,
    refused,  ///< the page came back: 409 or 422
    failed,   ///< another answer that it was not saved
    unknown,  ///< the connection was lost, or 503
};

enum class Typing { untouched, typed };
enum class Text { kept, lost };

/// A submission as it was sent once. What is sent twice has the same id.
struct Attempt {
    Id id = none;
    std::uint32_t intention = 0;    ///< the same for all that is submitted from one page instance
    std::uint32_t reading = 0;      ///< the number of the page that it was sent from
    std::vector<ListNumber> lists;  ///< to which it appends; the first is the form's own
    FormKind form = FormKind::alone;
    Typing note = Typing::untouched;
    Microseconds began = 0;
    Microseconds ended = 0;
    Outcome outcome = Outcome::unknown;
    Text text = Text::kept;  ///< whether a refusal still showed what was typed

    bool operator==(Attempt const&) const = default;
};

/// The contents of pages: a state between two submissions, or any snapshot of the database.
enum class Readings { serialisable, snapshots };

/// The events of a run, and the contents of the database after it.
struct History {
    Readings read_as = Readings::serialisable;
    std::vector<Reading> readings;
    std::vector<Attempt> attempts;
    std::vector<ListState> lists;        ///< in the end; those that are not here are empty
    std::optional<std::size_t> applied;  ///< claims in the end, when they were counted

    bool operator==(History const&) const = default;
};

// One line for each, so that they can be written as they happen, in any order.
void write(std::ostream& stream, Reading const& reading);
void write(std::ostream& stream, Attempt const& attempt);
void write(std::ostream& stream, ListState const& list);
void write(std::ostream& stream, Readings read_as);
void write_applied(std::ostream& stream, std::size_t applied);

/// Throws std::runtime_error for a line that it does not know.
History read_history(std::istream& stream);

}  // namespace holdfast::torture
