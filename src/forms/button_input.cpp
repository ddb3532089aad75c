// SPDX-License-Identifier: MIT
#include <holdfast/forms/button_input.hpp>
#include <holdfast/forms/control_name.hpp>

namespace holdfast {

std::string ButtonInput::key() const {
    return std::string{event_prefix} + event_.name();
}

concurrency::Participant ButtonInput::participant() const {
    return {.key = key(),
            .label = event_.label(),
            .value = event_.label(),
            .echo = {},
            .display = event_.label(),
            .kind = concurrency::ParticipantKind::button,
            .availability = availability_};
}

void ButtonInput::attach(std::string_view form, std::string_view suffix) {
    name_ = ControlName{.form = form, .key = key(), .suffix = suffix}.text();
}

void ButtonInput::write(html::Writer& writer) const {
    writer.start("button");
    writer.attribute("type", "submit");
    writer.attribute("name", name_);
    writer.attributes(attributes());
    if (availability_ == Availability::disabled) writer.boolean_attribute("disabled");
    writer.text(event_.label());
    writer.end("button");
}

}  // namespace holdfast
