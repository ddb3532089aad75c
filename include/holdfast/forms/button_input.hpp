// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/concurrency/participant.hpp>
#include <holdfast/fields/bound_event.hpp>
#include <holdfast/forms/primitive_input.hpp>
#include <holdfast/widgets/has_attributes.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

/// A button that submits its form and fires an event.
class ButtonInput : public Widget, public HasAttributes {
public:
    explicit ButtonInput(BoundEvent event, Availability availability = Availability::enabled)
        : Widget{WidgetRole::button}, event_{std::move(event)}, availability_{availability} {}

    BoundEvent const& event() const { return event_; }

    Availability availability() const { return availability_; }
    void set_availability(Availability availability) { availability_ = availability; }

    /// `event.` and the event's name with its arguments.
    std::string key() const;

    /// What it sends when it is pressed; empty before the page is attached.
    std::string const& name() const { return name_; }

    concurrency::Participant participant() const;

    /// Takes its place in a form; `Form` calls this.
    void attach(std::string_view form, std::string_view suffix);

protected:
    void write(html::Writer& writer) const override;

private:
    BoundEvent event_;
    Availability availability_;
    std::string name_;
};

}  // namespace holdfast
