// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <holdfast/fields/field_description.hpp>
#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/field_rules.hpp>
#include <holdfast/fields/member.hpp>

namespace holdfast {

/// A data member of a domain object with the rules by which users see and change it.
template <auto described>
struct Field : FieldDescription {
    /// The pointer to the member.
    static constexpr auto member = described;
};

/// Describes a member for an object's `static auto fields()`. Constraints are checked in the order
/// given. The type reads the text after `required` and before the application's rules.
template <auto member, class... Constraints>
Field<member> field(std::string key, std::string label, Constraints... constraints) {
    using Owner = detail::OwnerOf<member>;
    using Value = detail::ValueOf<member>;
    Field<member> described{{.key = std::move(key), .label = std::move(label)}};
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
    } else {
        (detail::FieldRules<Owner, Value>::add(described, std::move(constraints)), ...);
    }
    return described;
}

}  // namespace holdfast
