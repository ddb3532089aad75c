// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

namespace holdfast {

class Preparation;
template <std::copy_constructible Result>
class Prepared;

namespace detail {

template <class Value>
inline constexpr bool is_prepared = false;
template <class Result>
inline constexpr bool is_prepared<Prepared<Result>> = true;

template <class Argument>
void add_preparation(std::vector<std::shared_ptr<Preparation>>& preparations,
                     Argument const& argument) {
    if constexpr (is_prepared<Argument>) preparations.push_back(argument.preparation());
}

/// A value that can be part of a button's name.
template <class Value>
concept Printable = std::convertible_to<Value const&, std::string_view> || std::integral<Value> ||
                    std::is_enum_v<Value>;

template <Printable Value>
std::string argument_text(Value const& value) {
    if constexpr (std::convertible_to<Value const&, std::string_view>) {
        return std::string{std::string_view{value}};
    } else if constexpr (std::is_enum_v<Value>) {
        return std::to_string(static_cast<std::underlying_type_t<Value>>(value));
    } else {
        return std::to_string(value);
    }
}

template <class Parameter>
inline constexpr bool kept_by_reference =
    std::is_lvalue_reference_v<Parameter> && !std::is_const_v<std::remove_reference_t<Parameter>>;

/// Whether a member function with such a parameter can be an event.
template <class Parameter>
inline constexpr bool is_event_parameter =
    kept_by_reference<Parameter> || is_prepared<std::remove_cvref_t<Parameter>> ||
    Printable<std::remove_cvref_t<Parameter>>;

template <class Value>
using Owned =
    std::conditional_t<std::convertible_to<Value const&, std::string_view>, std::string, Value>;

// One argument until the event fires: its environment by reference, a value as a copy of its own.
template <class Parameter>
using Kept = std::conditional_t<kept_by_reference<Parameter>, Parameter,
                                Owned<std::remove_cvref_t<Parameter>>>;

template <class Parameter, class Argument>
void add_text(std::vector<std::string>& texts, Argument const& argument) {
    if constexpr (!kept_by_reference<Parameter> && !is_prepared<Argument>) {
        texts.push_back(argument_text(argument));
    }
}

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

}  // namespace detail
}  // namespace holdfast
