// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/concurrency/participation.hpp>
#include <holdfast/fields/bound_event.hpp>
#include <holdfast/widgets/has_attributes.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

namespace concurrency {
struct Participant;
}  // namespace concurrency

struct ControlPlace;
struct RowPlace;

using concurrency::Availability;

/// A button that submits its form and fires an event.
class ButtonInput : public Widget, public HasAttributes {
public:
    /// A disabled button is shown and cannot be pressed.
    explicit ButtonInput(BoundEvent event, Availability availability = Availability::enabled);

    /// The event that the button fires.
    BoundEvent const& event() const { return event_; }

    /// Whether the button can be pressed.
    Availability availability() const { return availability_; }

    /// Sets whether the button can be pressed. Call it before the page is attached.
    void set_availability(Availability availability) { availability_ = availability; }

    /// The event prefix, the key of the row around the button if there is one, and the event's name
    /// with its arguments.
    std::string const& key() const { return key_; }

    /// The event's label, with the name of the row in which the button stands.
    std::string label() const;

    /// The button's place in a list of rows, or null.
    RowPlace const* row() const { return row_; }

    /// The name that a press sends; empty before the page is attached.
    std::string const& name() const { return name_; }

    /// The button as the form relies on it.
    concurrency::Participant participant() const;

    /// Takes its place in a form; `Form` calls this.
    void attach(ControlPlace const& place);

    void accept(FormPartVisitor& visitor) override;

protected:
    void write(html::Writer& writer) const override;

private:
    BoundEvent event_;
    Availability availability_;
    std::string key_;
    RowPlace const* row_ = nullptr;
    std::string owner_;  // the id of the form's element, where that is elsewhere
    std::string name_;
};

}  // namespace holdfast
