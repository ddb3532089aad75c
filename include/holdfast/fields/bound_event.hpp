// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/fields/event.hpp>
#include <holdfast/fields/slow_work.hpp>

namespace holdfast {

/// One event of one object with its arguments, as a button sees it. The object must outlive it.
class BoundEvent {
public:
    using Preparations = std::vector<std::shared_ptr<Preparation>>;

    BoundEvent(void const* object, std::string key, std::string label,
               std::vector<std::string> arguments, Preparations preparations,
               std::function<void()> fire)
        : object_{object},
          key_{std::move(key)},
          label_{std::move(label)},
          arguments_{std::move(arguments)},
          preparations_{std::move(preparations)},
          fire_{std::move(fire)} {}

    std::string const& key() const { return key_; }
    std::string const& label() const { return label_; }

    /// The object whose member function it calls.
    void const* object() const { return object_; }

    /// The key followed by the arguments' texts, such as `remove?7`; differs where they differ.
    std::string name() const;

    /// Whether the two are one event of one object, with the same arguments.
    bool is(BoundEvent const& other) const {
        return object_ == other.object_ && key_ == other.key_ && arguments_ == other.arguments_;
    }

    /// The same with words of its own for its button, such as "Remove Anna".
    BoundEvent with_label(std::string label) const {
        auto changed = *this;
        changed.label_ = std::move(label);
        return changed;
    }

    /// The same for one of several objects of a type in one form, such as "billing".
    BoundEvent with_prefix(std::string_view prefix) const {
        auto changed = *this;
        changed.key_.insert(0, std::string{prefix} + '-');
        return changed;
    }

    /// The work to be prepared before it is fired, in the order of its parameters.
    Preparations const& preparations() const { return preparations_; }

    void fire() const { fire_(); }

private:
    void const* object_;
    std::string key_;
    std::string label_;
    std::vector<std::string> arguments_;
    Preparations preparations_;
    std::function<void()> fire_;
};

/// A BoundEvent whose member function returns a value.
template <class Result>
class ReturningEvent : public BoundEvent {
public:
    template <std::invocable Call>
    ReturningEvent(void const* object, std::string key, std::string label,
                   std::vector<std::string> arguments, Preparations preparations, Call call)
        : ReturningEvent{object,
                         std::move(key),
                         std::move(label),
                         std::move(arguments),
                         std::move(preparations),
                         std::move(call),
                         std::make_shared<std::optional<Result>>()} {}

    /// What it returned. Throws std::logic_error before it was fired.
    Result const& result() const {
        if (!*result_) throw std::logic_error{"the event " + key() + " was not fired"};
        return **result_;
    }

private:
    template <class Call>
    ReturningEvent(void const* object, std::string key, std::string label,
                   std::vector<std::string> arguments, Preparations preparations, Call call,
                   std::shared_ptr<std::optional<Result>> result)
        : BoundEvent{object,
                     std::move(key),
                     std::move(label),
                     std::move(arguments),
                     std::move(preparations),
                     [result, call = std::move(call)]() mutable { result->emplace(call()); }},
          result_{std::move(result)} {}

    std::shared_ptr<std::optional<Result> const> result_;  // of all copies
};

namespace detail {

/// What can be part of a button's name.
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
        static_assert(Printable<std::remove_cvref_t<Parameter>>,
                      "an event's argument is a text, a number, a non-const reference or Prepared");
        texts.push_back(argument_text(argument));
    }
}

template <class Result>
struct EventOfResult {
    using type = ReturningEvent<std::remove_cvref_t<Result>>;
};
template <>
struct EventOfResult<void> {
    using type = BoundEvent;
};

template <class Result>
using EventOf = typename EventOfResult<Result>::type;

template <class Object>
auto const& events_of() {
    static auto const events = Object::events();
    return events;
}

template <class Object, class Member>
auto const& described_event(Member member) {
    Event<Member> const* found = nullptr;
    auto const consider = [&]<class Described>(Described const& described) {
        if constexpr (std::is_same_v<decltype(described.member), Member>) {
            if (described.member == member) found = &described;
        }
    };
    std::apply([&](auto const&... described) { (consider(described), ...); }, events_of<Object>());
    if (found == nullptr)
        throw std::logic_error{"no event is declared for this member: list it in events()"};
    return *found;
}

}  // namespace detail

/// The event of that member function with arguments for it: a parameter that is a non-const
/// reference is kept as one and must outlive the event; texts and numbers are copied and tell the
/// buttons of one event apart; for what is `Prepared`, give a callable that asks for it. Throws
/// std::logic_error when the object's `static auto events()` does not have it.
template <class Object, class Owner, class Result, class... Parameters, class... Arguments>
    requires std::derived_from<Object, Owner> && (sizeof...(Parameters) == sizeof...(Arguments)) &&
             (std::constructible_from<detail::Kept<Parameters>, Arguments> && ...)
detail::EventOf<Result> event_of(Object& object, Result (Owner::*member)(Parameters...),
                                 Arguments&&... arguments) {
    auto const& described = detail::described_event<Object>(member);
    std::tuple<detail::Kept<Parameters>...> kept{std::forward<Arguments>(arguments)...};
    std::vector<std::string> texts;
    std::apply(
        [&](auto const&... argument) { (detail::add_text<Parameters>(texts, argument), ...); },
        kept);
    BoundEvent::Preparations preparations;
    std::apply(
        [&](auto const&... argument) { (detail::add_preparation(preparations, argument), ...); },
        kept);
    auto call = [&object, member, kept = std::move(kept)]() mutable -> Result {
        return std::apply(
            [&](auto&... argument) -> Result { return (object.*member)(argument...); }, kept);
    };
    return {&object,          described.key,           described.label,
            std::move(texts), std::move(preparations), std::move(call)};
}

/// Give it an argument for each parameter of the member function, such as `view.transaction()`.
template <class Object, class Owner, class Result, class... Parameters, class... Arguments>
    requires std::derived_from<Object, Owner> && (sizeof...(Parameters) != sizeof...(Arguments))
void event_of(Object& object, Result (Owner::*member)(Parameters...),
              Arguments&&... arguments) = delete;  // as many arguments as the function has

}  // namespace holdfast
