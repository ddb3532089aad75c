// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/fields/bound_field.hpp>
#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/widgets/table_column.hpp>

namespace holdfast {

/// A value as people read it: its canonical text, but what people call it where it is listed.
template <class Value>
std::string displayed(Value const& value) {
    return FieldFormat<Value>::format(value);
}

template <DescribedEnumeration Value>
std::string displayed(Value const& value) {
    for (auto const& listed : values_for(std::type_identity<Value>{})) {
        if (listed.value == value) return std::string{listed.label};
    }
    return FieldFormat<Value>::format(value);
}

template <class Value>
std::string displayed(std::optional<Value> const& value) {
    return value ? displayed(*value) : std::string{};
}

/// A column that shows the field of that member under its label, and its key as the column's name.
/// A list is sorted by it if SQL expressions say how. A row may be of a class derived from the
/// member's: column_of<Book>(&Product::price). Throws std::logic_error when no field is declared
/// for the member.
template <class Derived = void, class Owner, class Value,
          class Row = std::conditional_t<std::is_void_v<Derived>, Owner, Derived>>
    requires std::derived_from<Row, Owner>
TableColumn<Row> column_of(Value Owner::*member, std::vector<std::string> order_by = {}) {
    auto const notation = detail::notation_of<Value>;
    bool const counts = notation == Notation::digits || notation == Notation::signed_digits ||
                        notation == Notation::signed_decimals;
    FieldDescription const* description = nullptr;
    auto const consider = [&](auto const& described) {
        if constexpr (std::is_same_v<decltype(described.member), Value Owner::*>) {
            if (described.member == member) description = &described.description;
        }
    };
    std::apply([&](auto const&... described) { (consider(described), ...); },
               detail::fields_of<Row>());
    if (description == nullptr) throw std::logic_error{"no field is declared for this member"};
    return {.name = description->key,
            .label = description->label,
            .cell = [member](Row const& row) { return displayed(row.*member); },
            .style = counts ? ColumnStyle::number : ColumnStyle::text,
            .order_by = std::move(order_by)};
}

}  // namespace holdfast
