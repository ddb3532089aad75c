// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace holdfast {

class BoundField;
class Preparation;

/// The object of an event, whatever its type.
struct EventObject {
    void const* address;  ///< of the object

    /// Binds the fields that its class lists; null for a class without fields.
    std::vector<std::unique_ptr<BoundField>> (*fields)(void const* address);
};

/// One event of one object with its arguments, as a button sees it. The object must outlive it.
class BoundEvent {
public:
    /// The slow work of its arguments.
    using Preparations = std::vector<std::shared_ptr<Preparation>>;

    /// Binds a call to its object and its texts. `event_of` makes one.
    BoundEvent(EventObject object, std::string const& key, std::string const& label,
               std::vector<std::string>&& arguments, Preparations&& preparations,
               std::function<void()> fire);

    BoundEvent(BoundEvent const&);                 ///< copies it
    BoundEvent(BoundEvent&&) noexcept;             ///< moves it
    BoundEvent& operator=(BoundEvent const&);      ///< copies it
    BoundEvent& operator=(BoundEvent&&) noexcept;  ///< moves it
    ~BoundEvent();

    /// The name of the event in HTML, with the prefix and without the arguments.
    std::string const& key() const { return key_; }

    /// The words on its button.
    std::string const& label() const { return label_; }

    /// The object of the call.
    void const* object() const { return object_.address; }

    /// The stored fields that the object lists, in their order; none for an object without fields.
    std::vector<std::unique_ptr<BoundField>> fields() const;

    /// The key followed by the arguments' texts, such as `remove?7`. It differs where they differ.
    std::string name() const;

    /// Whether both are the same event of the same object, with the same arguments.
    bool is(BoundEvent const& other) const {
        return object() == other.object() && key_ == other.key_ && arguments_ == other.arguments_;
    }

    /// The same event with other words on its button, such as "Remove Anna".
    BoundEvent with_label(std::string label) const;

    /// The same event for one of several objects of a type in one form, such as "billing".
    BoundEvent with_prefix(std::string_view prefix) const;

    /// The work to prepare before it fires, in the order of its parameters.
    Preparations const& preparations() const { return preparations_; }

    /// Calls the member function with the arguments, and throws what it throws.
    void fire() const { fire_(); }

private:
    EventObject object_;
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
    /// Binds a call to its object and its texts. `event_of` makes one.
    template <std::invocable Call>
    ReturningEvent(EventObject object, std::string const& key, std::string const& label,
                   std::vector<std::string>&& arguments, Preparations&& preparations, Call call)
        : ReturningEvent{object,
                         key,
                         label,
                         std::move(arguments),
                         std::move(preparations),
                         std::move(call),
                         std::make_shared<std::optional<Result>>()} {}

    /// The returned value, common to all copies. Throws std::logic_error before it fires.
    Result const& result() const {
        if (!*result_) throw std::logic_error{"the event " + key() + " was not fired"};
        return **result_;
    }

private:
    template <class Call>
    ReturningEvent(EventObject object, std::string const& key, std::string const& label,
                   std::vector<std::string>&& arguments, Preparations&& preparations, Call call,
                   std::shared_ptr<std::optional<Result>> result)
        : BoundEvent{object,
                     key,
                     label,
                     std::move(arguments),
                     std::move(preparations),
                     [result, call = std::move(call)]() mutable { result->emplace(call()); }},
          result_{std::move(result)} {}

    std::shared_ptr<std::optional<Result> const> result_;  // of all copies
};

}  // namespace holdfast
