// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::sql {

class ResultSet;

/// The names of the columns that an object is read from, in their order, as statements write them.
struct ColumnNames {
    std::string table;                 ///< their table
    std::vector<std::string> columns;  ///< without the table
};

/// Reads objects of a class from several columns of a row. Classes with a `record()` have
/// one.
///
///     static constexpr std::size_t count;
///     static Type read(ResultSet& results, int first);
///     static ColumnNames const& names();
template <class Type>
struct RowFormat;

namespace detail {

template <class Type>
concept ReadFromColumns = requires(ResultSet& results, int first) {
    { RowFormat<Type>::read(results, first) } -> std::same_as<Type>;
    { RowFormat<Type>::names() } -> std::same_as<ColumnNames const&>;
};

/// The text with the names in place of each `{columns}`. They begin with the table's name, or with
/// the word before `.{columns}`.
std::string with_columns(std::string_view text, ColumnNames const& names);

template <class Type>
std::string fill_columns(std::string_view text) {
    return with_columns(text, RowFormat<Type>::names());
}

/// Makes the text of a statement from a literal.
using MakeText = std::string (*)(std::string_view literal);

/// The text that is made from a literal. It is made once, and lives as long as the program.
std::string_view kept_text(std::string_view literal, MakeText make);

}  // namespace detail
}  // namespace holdfast::sql
