// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

#include <holdfast/fields/event_parameter.hpp>

namespace holdfast::detail {

// The parameters of an event, beside its object.
template <class... Parameters>
struct EventParameters {
    using KeptArguments = std::tuple<Kept<Parameters>...>;

    static constexpr bool is_for_events = (is_event_parameter<Parameters> && ...);

    template <class... Arguments>
    static constexpr bool has_parameter_for_each = sizeof...(Arguments) == sizeof...(Parameters);

    /// Whether the parameters can be made of these arguments. There is one argument for each.
    template <class... Arguments>
    static constexpr bool takes = (std::constructible_from<Kept<Parameters>, Arguments> && ...);

    static void add_texts(std::vector<std::string>& texts, KeptArguments const& arguments) {
        std::apply([&](auto const&... argument) { (add_text<Parameters>(texts, argument), ...); },
                   arguments);
    }
};

/// The type of a constant that can be called with objects of many classes, as `insert` can. Its
/// parameters are those of `Parameters`, an EventParameters, and the object. It says for which
/// classes it is, `takes<Object>`, and what it returns, `Result<Object>`.
template <class Type>
concept CommonEvent = requires { typename Type::Parameters::KeptArguments; };

// The types in a pointer to a member function.
template <class Pointer>
struct MemberFunction {
    using Owner = void;
    using Result = void;
};
template <class Class, class Returned, class... Parameters>
struct MemberFunction<Returned (Class::*)(Parameters...)> : EventParameters<Parameters...> {
    using Owner = Class;
    using Result = Returned;
};
template <CommonEvent Type>
struct MemberFunction<Type> : Type::Parameters {
    using Owner = void;
    using Result = void;
};
template <class Class, class Returned, class... Parameters>
struct MemberFunction<Returned (Class::*)(Parameters...) const>
    : MemberFunction<Returned (Class::*)(Parameters...)> {};
template <class Class, class Returned, class... Parameters>
struct MemberFunction<Returned (Class::*)(Parameters...) noexcept>
    : MemberFunction<Returned (Class::*)(Parameters...)> {};
template <class Class, class Returned, class... Parameters>
struct MemberFunction<Returned (Class::*)(Parameters...) const noexcept>
    : MemberFunction<Returned (Class::*)(Parameters...)> {};

template <auto member>
using Signature = MemberFunction<std::remove_const_t<decltype(member)>>;

template <auto member>
inline constexpr bool is_common_event = CommonEvent<std::remove_const_t<decltype(member)>>;

template <auto member>
inline constexpr bool is_event_function =
    std::is_member_function_pointer_v<decltype(member)> || is_common_event<member>;

}  // namespace holdfast::detail
