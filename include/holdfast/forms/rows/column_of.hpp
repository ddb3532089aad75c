// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/fields/bound_field.hpp>
#include <holdfast/widgets/table_column.hpp>

namespace holdfast {

/// A value in words for people, as columns and displayed fields show it.
template <class Value>
std::string displayed(Value const& value) {
    return detail::display_of(value);
}

/// A column that shows the field of that member under its label, and its key as the column's name.
/// The cell of an object that does not let the field be read is empty. A list is sorted by it if
/// SQL expressions say how. A row may be of a class derived from the member's:
/// column_of<Book>(&Product::price). Throws std::logic_error when no field is declared for the
/// member.
template <class Derived = void, class Owner, class Value,
          class Row = std::conditional_t<std::is_void_v<Derived>, Owner, Derived>>

/// A column that shows the field of that member under its label, with the field's key as its
/// name. The cell of an object whose field may not be read is empty. SQL expressions let a list
/// be sorted by the column. A row may be of a class derived from the member's:
/// column_of<Book>(&Product::price). Throws std::logic_error when no field is declared for the
/// member.
    requires std::derived_from<Row, Owner>
TableColumn<Row> column_of(Value Owner::*member, std::vector<std::string> order_by = {}) {
    auto const notation = detail::notation_of<Value>;
    bool const counts = notation == Notation::digits || notation == Notation::signed_digits ||
                        notation == Notation::signed_decimals;
    auto const& field = detail::declared_field<Row>(member);
    return {.name = field.description.key,
            .label = field.description.label,
            .cell =
                [&field](Row const& row) {
                    return field.is_readable(row) ? displayed(row.*field.member) : std::string{};
                },
            .style = counts ? ColumnStyle::number : ColumnStyle::text,
            .order_by = std::move(order_by)};
}

}  // namespace holdfast
