// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <tuple>
#include <type_traits>

#include <holdfast/fields/field.hpp>
#include <holdfast/fields/member.hpp>

namespace holdfast::detail {

// The list of a type's fields: its own `fields()`, or `fields_for` of a type that is not yours.
template <class Object>
auto list_fields() {
    if constexpr (requires { Object::fields(); }) {
        return Object::fields();
    } else if constexpr (requires { fields_for(std::type_identity<Object>{}); }) {
        return fields_for(std::type_identity<Object>{});
    }
}

template <class Object>
using FieldList = decltype(list_fields<std::remove_const_t<Object>>());

template <class Object>
inline constexpr bool has_fields = !std::is_void_v<FieldList<Object>>;

template <auto member, class Fields>
inline constexpr bool is_field_among = false;
template <auto member, auto... members>
inline constexpr bool is_field_among<member, std::tuple<Field<members>...>> =
    (std::is_same_v<Field<member>, Field<members>> || ...);

template <class Object, auto member>
inline constexpr bool lists_field = is_field_among<member, FieldList<Object>>;

// A type's descriptions are made once, whoever asks first, and live for ever.
template <class Object>
auto const& fields_of() {
    static auto const fields = list_fields<Object>();
    return fields;
}

// The description of a listed member.
template <class Object, auto member>
FieldDescription const& description_of() {
    return std::get<Field<member>>(fields_of<std::remove_const_t<Object>>());
}

template <class Object, auto... members>
std::string label_among(std::tuple<Field<members>...> const& fields, Object const& object,
                        void const* place) {
    std::string label;
    ((place == &(object.*members) ? label = std::get<Field<members>>(fields).label : label), ...);
    return label;
}

// The label of the field that is there in memory.
template <class Object>
std::string label_at(void const* object, void const* place) {
    return label_among(fields_of<Object>(), *static_cast<Object const*>(object), place);
}

}  // namespace holdfast::detail
