// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

namespace holdfast {

namespace detail {

/// The sentence for a value that another row has, with `{label}`.
std::string taken_message();

}  // namespace detail

/// The place of a field's value outside of its object.
enum class Storage {
    column,   ///< a column of its class's table
    computed  ///< none: the program computes it
};

/// The type of `computed`.
struct Computed {};

/// The field has no column: the program computes its value, or needs it in the form alone.
inline constexpr Computed computed{};

/// The name of a field's column.
struct ColumnName {
    std::string name;  ///< as in a statement
};

/// Names the field's column, which is otherwise called by the field's key.
inline ColumnName column(std::string name) {
    return {std::move(name)};
}

/// The comparison of texts that must differ.
enum class LetterCase {
    matters,
    ignored  ///< as the database's `lower()` does it; SQLite's knows the letters of ASCII
};

/// No two rows of the table have the same value. Nothing (NULL) may stand in several rows.
template <LetterCase letters>
struct Unique {
    /// The sentence for a value that another row has. It may contain `{label}`.
    std::string message = detail::taken_message();

    /// The same rule with another message.
    Unique with_message(std::string changed) const { return {std::move(changed)}; }

    /// The same rule for texts that differ in more than their capital letters.
    Unique<LetterCase::ignored> ignoring_case() const { return {message}; }
};

/// Takes no value that another row of the table has. Saving an object checks it, and a unique index
/// decides under a race.
inline Unique<LetterCase::matters> const unique{};

}  // namespace holdfast
