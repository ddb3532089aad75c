// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/line_input.hpp>
#include <holdfast/text/blank.hpp>

namespace holdfast {
namespace {

// What a control for dates, numbers or colours sends is short, encoded, whatever is chosen: the
// longest is a local date and time of the year 275760.
constexpr std::size_t longest_chosen = 40;

}  // namespace

std::string LineInput::echo(std::string_view value) const {
    return concurrency::echo_of_one_line(value);
}

std::string LineInput::read(std::string_view sent) const {
    return std::string{text::strip_blank(echo(sent))};
}

bool LineInput::takes_text() const {
    return control_for(shown()).constraints == Constraints::of_texts;
}

SentTexts LineInput::most_sent() const {
    auto sent = PrimitiveInput::most_sent();
    if (!takes_text()) sent.bytes = std::max(sent.bytes, longest_chosen);
    return sent;
}

void LineInput::write_control(html::Writer& writer) const {
    auto const text = shown();
    auto const control = control_for(text);
    writer.start("input");
    writer.attribute("type", control.type);
    write_common_attributes(writer, control.css_class);
    if (!control.input_mode.empty()) writer.attribute("inputmode", control.input_mode);
    if (!control.step.empty()) writer.attribute("step", control.step);
    switch (control.constraints) {
        case Constraints::of_texts: write_text_constraints(writer); break;
        case Constraints::of_ranges: write_range_constraints(writer); break;
        case Constraints::limits: write_limits(writer); break;
        case Constraints::none: break;
    }
    writer.attribute("value", text);
    writer.end_void();
    write_after(writer, control);
}

}  // namespace holdfast
