// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/field_list.hpp>
#include <holdfast/fields/member.hpp>
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
/// `column_of<&Product::price, Book>()`.
template <auto member, class Row = detail::OwnerOf<member>>
TableColumn<Row> column_of(std::vector<std::string> order_by = {}) {
    using Owner = detail::OwnerOf<member>;
    using Value = detail::ValueOf<member>;
    if constexpr (!detail::has_members_of<Row, Owner>) {
        static_assert(detail::has_members_of<Row, Owner>,
                      "column_of<...> takes a data member of the row's class");
    } else if constexpr (!detail::has_fields<Row>) {
        static_assert(detail::has_fields<Row>,
                      "the class of the rows lists no fields: give it a `static auto fields()`");
    } else if constexpr (!detail::lists_field<Row, member>) {
        static_assert(detail::lists_field<Row, member>,
                      "fields() does not list this member: add field<&T::member>(\"key\", "
                      "\"Label\") to it");
    } else {
        auto const& field = detail::description_of<Row, member>();
        return {.name = field.key,
                .label = field.label,
                .cell =
                    [&field](Row const& row) {
                        Owner const& owner = row;
                        return field.is_readable(&owner) ? displayed(owner.*member) : std::string{};
                    },
                .style = is_numeric(detail::notation_of<Value>) ? ColumnStyle::number
                                                                : ColumnStyle::text,
                .order_by = std::move(order_by)};
    }
    __builtin_unreachable();
}

}  // namespace holdfast
