// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <type_traits>

namespace holdfast::detail {

// The types in a pointer to a data member, and none of anything else.
template <class Pointer>
struct DataMember {
    using Owner = void;
    using Value = void;
};
template <class Class, class Type>
    requires(!std::is_function_v<Type>)
struct DataMember<Type Class::*> {
    using Owner = Class;
    using Value = Type;
};

template <auto member>
using OwnerOf = typename DataMember<std::remove_const_t<decltype(member)>>::Owner;

template <auto member>
using ValueOf = typename DataMember<std::remove_const_t<decltype(member)>>::Value;

template <auto member>
inline constexpr bool is_data_member = std::is_member_object_pointer_v<decltype(member)>;

/// Whether objects of that class have the member, declared in the class or in a base class.
template <class Object, class Owner>
inline constexpr bool has_members_of = false;
template <class Object, class Owner>
    requires std::derived_from<Object, Owner>
inline constexpr bool has_members_of<Object, Owner> = true;

}  // namespace holdfast::detail
