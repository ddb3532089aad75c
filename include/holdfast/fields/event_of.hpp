// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/fields/bound_event.hpp>
#include <holdfast/fields/event.hpp>
#include <holdfast/fields/field_of.hpp>
#include <holdfast/fields/member.hpp>
#include <holdfast/fields/member_function.hpp>

namespace holdfast {

namespace detail {

template <class Result>
struct EventOfResult {
    using type = ReturningEvent<std::remove_cvref_t<Result>>;
};
template <>
struct EventOfResult<void> {
    using type = BoundEvent;
};

// The type that the function returns for an object of that class.
template <auto member, class Object>
struct EventResult {
    using Type = typename Signature<member>::Result;
};
template <auto member, class Object>
    requires is_common_event<member>
struct EventResult<member, Object> {
    using Type = typename std::remove_const_t<decltype(member)>::template Result<Object>;
};

template <auto member, class Object>
inline constexpr bool takes_object = true;
template <auto member, class Object>
    requires is_common_event<member>
inline constexpr bool takes_object<member, Object> =
    std::remove_const_t<decltype(member)>::template takes<Object>;

template <auto member, class Object>
using ResultOf = typename EventResult<member, Object>::Type;

template <auto member, class Object>
using EventOf = typename EventOfResult<ResultOf<member, Object>>::type;

template <class Object>
inline constexpr bool has_events = requires { Object::events(); };

template <auto member, class Events>
inline constexpr bool is_event_among = false;
template <auto member, auto... members>
inline constexpr bool is_event_among<member, std::tuple<Event<members>...>> =
    (std::is_same_v<Event<member>, Event<members>> || ...);

template <class Object, auto member>
inline constexpr bool lists_event = is_event_among<member, decltype(Object::events())>;

// A type's descriptions are made once, whoever asks first, and live for ever.
template <class Object>
auto const& events_of() {
    static auto const events = Object::events();
    return events;
}

template <class Object, auto member>
void bind_stored(Object& object, Field<member, Storage::column> const&,
                 std::vector<std::unique_ptr<BoundField>>& bound) {
    bound.push_back(field_of<member>(object));
}
template <class Object, auto member>
void bind_stored(Object&, Field<member, Storage::computed> const&,
                 std::vector<std::unique_ptr<BoundField>>&) {}

// The fields are only read, whatever the object.
template <class Object>
std::vector<std::unique_ptr<BoundField>> fields_at(void const* address) {
    std::vector<std::unique_ptr<BoundField>> bound;
    auto& object = *static_cast<Object*>(const_cast<void*>(address));
    std::apply([&](auto const&... fields) { (bind_stored(object, fields, bound), ...); },
               fields_of<Object>());
    return bound;
}

template <class Object>
EventObject event_object(Object const& object) {
    if constexpr (has_fields<Object>) {
        return {&object, &fields_at<Object>};
    } else {
        return {&object, nullptr};
    }
}

template <auto member, class Object>
EventOf<member, Object> bind_event(Object& object, Event<member> const& described,
                                   typename Signature<member>::KeptArguments kept) {
    using Result = ResultOf<member, Object>;
    std::vector<std::string> texts;
    Signature<member>::add_texts(texts, kept);
    BoundEvent::Preparations preparations;
    std::apply([&](auto const&... argument) { (add_preparation(preparations, argument), ...); },
               kept);
    auto call = [&object, kept = std::move(kept)]() mutable -> Result {
        return std::apply(
            [&](auto&... argument) -> Result {
                if constexpr (is_common_event<member>) {
                    return member(argument..., object);
                } else {
                    return (object.*member)(argument...);
                }
            },
            kept);
    };
    return {event_object(object), described.key,           described.label,
            std::move(texts),     std::move(preparations), std::move(call)};
}

}  // namespace detail

/// The event of that function with arguments for it: `event_of<&T::save>(object, …)`. An
/// argument for a non-const reference is kept as one and must outlive the event. Texts, numbers and
/// enumerations are copied, and tell the buttons of one event apart. The argument for a `Prepared`
/// is a callable that asks for the work. The description comes from the object's
/// `static auto events()`.
template <auto member, class Object, class... Arguments>
detail::EventOf<member, Object> event_of(Object& object, Arguments&&... arguments) {
    using Function = detail::Signature<member>;
    using Owner = typename Function::Owner;
    constexpr bool is_of_object =
        detail::is_common_event<member> || detail::has_members_of<Object, Owner>;
    constexpr bool can_take_object = detail::takes_object<member, Object>;
    if constexpr (!detail::is_event_function<member>) {
        static_assert(detail::is_event_function<member>,
                      "event_of<...> takes a member function; data is for field_of<&T::member>");
    } else if constexpr (!is_of_object) {
        static_assert(is_of_object,
                      "the function belongs to another class: name one of the object's class");
    } else if constexpr (!detail::has_events<Object>) {
        static_assert(detail::has_events<Object>,
                      "the class of the object lists no events: give it a `static auto events()`");
    } else if constexpr (!detail::lists_event<Object, member>) {
        static_assert(detail::lists_event<Object, member>,
                      "events() does not list this function: add event<&T::function>(\"key\", "
                      "\"Label\") to it");
    } else if constexpr (!can_take_object) {
        static_assert(can_take_object,
                      "the function is for classes that have a table: give the class a `static "
                      "auto record()`");
    } else if constexpr (!Function::template has_parameter_for_each<Arguments...>) {
        static_assert(Function::template has_parameter_for_each<Arguments...>,
                      "give an argument for each parameter of the event's function, such as "
                      "view.transaction()");
    } else if constexpr (!Function::template takes<Arguments...>) {
        static_assert(Function::template takes<Arguments...>,
                      "an argument does not fit its parameter of the event's function: give one "
                      "of the parameter's type");
    } else if constexpr (Function::is_for_events) {
        auto const& events = detail::events_of<std::remove_const_t<Object>>();
        return detail::bind_event(object, std::get<Event<member>>(events),
                                  typename Function::KeptArguments{
                                      std::forward<Arguments>(arguments)...});
    }
    __builtin_unreachable();  // `event` refuses the other functions
}

}  // namespace holdfast
