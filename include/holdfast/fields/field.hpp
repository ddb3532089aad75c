// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <type_traits>
#include <utility>

#include <holdfast/fields/field_description.hpp>
#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/field_rules.hpp>
#include <holdfast/fields/member.hpp>
#include <holdfast/fields/storage.hpp>

namespace holdfast {

/// A data member of a domain object with the rules by which users see and change it.
template <auto described, Storage place = Storage::column>
struct Field : FieldDescription {
    using FieldDescription::FieldDescription;

    /// The pointer to the member.
    static constexpr auto member = described;

    /// The place of its value outside of the object.
    static constexpr Storage storage = place;
};

namespace detail {

template <class... Constraints>
inline constexpr bool is_computed = (std::is_same_v<Constraints, Computed> || ...);

template <class Constraint>
inline constexpr bool is_for_columns = std::is_same_v<Constraint, ColumnName>;
template <LetterCase letters>
inline constexpr bool is_for_columns<Unique<letters>> = true;

}  // namespace detail

/// Describes a member for an object's `static auto fields()`. Constraints are checked in the order
/// given. The type reads the text after `required` and before the application's rules.
template <auto member, class... Constraints>
auto field(std::string key, std::string label, Constraints... constraints) {
    using Owner = detail::OwnerOf<member>;
    using Value = detail::ValueOf<member>;
    constexpr bool is_computed = detail::is_computed<Constraints...>;
    constexpr auto storage = is_computed ? Storage::computed : Storage::column;
    constexpr bool has_column_or_needs_none =
        !is_computed || !(detail::is_for_columns<Constraints> || ...);
    Field<member, storage> described{std::move(key), std::move(label)};
    if constexpr (!detail::is_data_member<member>) {
        static_assert(detail::is_data_member<member>,
                      "field<...> describes a data member: field<&T::member>(\"key\", \"Label\"); "
                      "functions are listed in events()");
    } else if constexpr (!detail::has_format<Value>) {
        static_assert(detail::has_format<Value>,
                      "say how values of the member's type are written and read: include the "
                      "header of the type's format, or specialise holdfast::FieldFormat");
    } else if constexpr (!(detail::fits_field<Owner, Value, Constraints> && ...)) {
        static_assert((detail::fits_field<Owner, Value, Constraints> && ...),
                      "a constraint does not fit the type of the field: take one that compares "
                      "with or accepts a value of that type (docs/fields.md, Constraints)");
    } else if constexpr (!has_column_or_needs_none) {
        static_assert(has_column_or_needs_none,
                      "a computed field has no column: leave out `unique` and column(...)");
    } else {
        (detail::FieldRules<Owner, Value>::add(described, std::move(constraints)), ...);
    }
    return described;
}

}  // namespace holdfast
