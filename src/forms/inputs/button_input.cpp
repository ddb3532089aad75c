// SPDX-License-Identifier: MIT
#include <holdfast/concurrency/participant.hpp>
#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/html/writer.hpp>

#include "forms/inputs/control_place.hpp"
#include "forms/inputs/form_part_visitor.hpp"

namespace holdfast {

ButtonInput::ButtonInput(BoundEvent event, Availability availability)
    : event_{std::move(event)},
      availability_{availability},
      key_{std::string{event_prefix} + event_.name()} {}

std::string ButtonInput::label() const {
    return row_ == nullptr ? event_.label() : event_.label() + ' ' + row_->name;
}

concurrency::Participant ButtonInput::participant() const {
    return {.key = key(),
            .label = label(),
            .value = event_.label(),
            .echo = {},
            .display = event_.label(),
            .kind = concurrency::ParticipantKind::button,
            .availability = availability_};
}

void ButtonInput::accept(FormPartVisitor& visitor) {
    visitor.visit(*this);
}

void ButtonInput::attach(ControlPlace const& place) {
    row_ = place.row;
    owner_ = place.owner;
    if (row_ != nullptr) key_ = std::string{event_prefix} + row_->key + event_.name();
    name_ = ControlName{.form = place.form, .key = key_, .suffix = place.suffix}.text();
}

void ButtonInput::write(html::Writer& writer) const {
    writer.start("button", {{"type", "submit"}, {"name", name_}});
    if (!owner_.empty()) writer.attribute("form", owner_);
    writer.attributes(attributes());
    if (availability_ == Availability::disabled) writer.boolean_attribute("disabled");
    writer.text(event_.label());
    if (row_ != nullptr) {
        writer.element("span", {{"class", "visually-hidden"}}, ' ' + row_->name);
    }
    writer.end("button");
}

}  // namespace holdfast
