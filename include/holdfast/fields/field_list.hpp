// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <tuple>
#include <type_traits>

#include <holdfast/fields/field.hpp>
#include <holdfast/fields/member.hpp>
#include <holdfast/fields/storage.hpp>

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

template <class Described, auto member>
inline constexpr bool describes = false;
template <auto described, Storage storage, auto member>
inline constexpr bool describes<Field<described, storage>, member> =
    std::is_same_v<Field<described>, Field<member>>;

template <auto member, class Fields>
inline constexpr int times_among = 0;
template <auto member, class... Fields>
inline constexpr int times_among<member, std::tuple<Fields...>> =
    (0 + ... + (describes<Fields, member> ? 1 : 0));

template <class Object, auto member>
inline constexpr bool lists_field = times_among<member, FieldList<Object>> > 0;

// A type's descriptions are made once, whoever asks first, and live for ever.
template <class Object>
auto const& fields_of() {
    static auto const fields = list_fields<Object>();
    return fields;
}

// The description of a listed member.
template <class Object, auto member>
FieldDescription const& description_of() {
    static_assert(times_among<member, FieldList<Object>> == 1, "fields() lists a member twice");
    FieldDescription const* description = nullptr;
    std::apply(
        [&description]<class... Fields>(Fields const&... fields) {
            ((describes<Fields, member> ? void(description = &fields) : void()), ...);
        },
        fields_of<std::remove_const_t<Object>>());
    return *description;
}

template <class Object, class... Fields>
std::string label_among(std::tuple<Fields...> const& fields, Object const& object,
                        void const* place) {
    std::string label;
    std::apply(
        [&](Fields const&... field) {
            ((place == &(object.*Fields::member) ? label = field.label : label), ...);
        },
        fields);
    return label;
}

// The label of the field that is there in memory.
template <class Object>
std::string label_at(void const* object, void const* place) {
    return label_among(fields_of<Object>(), *static_cast<Object const*>(object), place);
}

}  // namespace holdfast::detail
