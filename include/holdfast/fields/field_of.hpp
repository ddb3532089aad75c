// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <type_traits>

#include <holdfast/fields/bound_field.hpp>
#include <holdfast/fields/field_list.hpp>
#include <holdfast/fields/member.hpp>
#include <holdfast/fields/typed_field.hpp>

namespace holdfast {

namespace detail {

template <auto member>
using FieldPointer = std::unique_ptr<
    std::conditional_t<is_data_member<member>, TypedField<ValueOf<member>>, BoundField>>;

}  // namespace detail

/// The field of that member: `field_of<&T::member>(object)`. The description comes from the
/// object's `static auto fields()`, or, for types that are not yours, from a function
/// `fields_for(std::type_identity<Object>)` found by argument-dependent look-up. The prefix is for
/// one of several objects of that type in one form.
template <auto member, class Object>
detail::FieldPointer<member> field_of(Object& object, FieldPrefix const& prefix = no_prefix) {
    using Owner = detail::OwnerOf<member>;
    using Value = detail::ValueOf<member>;
    constexpr bool can_change = !std::is_const_v<Object>;
    if constexpr (!detail::is_data_member<member>) {
        static_assert(
            detail::is_data_member<member>,
            "field_of<...> takes a data member; functions are for event_of<&T::function>");
    } else if constexpr (!detail::has_members_of<Object, Owner>) {
        static_assert(detail::has_members_of<Object, Owner>,
                      "the member belongs to another class: name a member of the object's class");
    } else if constexpr (!detail::has_fields<Object>) {
        static_assert(detail::has_fields<Object>,
                      "the class of the object lists no fields: give it a `static auto fields()`");
    } else if constexpr (!detail::lists_field<Object, member>) {
        static_assert(detail::lists_field<Object, member>,
                      "fields() does not list this member: add field<&T::member>(\"key\", "
                      "\"Label\") to it");
    } else if constexpr (!can_change) {
        static_assert(can_change, "the object is const: give the field an object to be changed");
    } else {
        Owner& owner = object;
        auto field =
            std::make_unique<TypedField<Value>>(detail::description_of<Object, member>(),
                                                detail::FieldObject{&owner, &object,
                                                                    &detail::label_at<Object>},
                                                owner.*member);
        if (&prefix != &no_prefix) field->set_prefix(prefix);
        return field;
    }
    __builtin_unreachable();
}

}  // namespace holdfast
