// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/forms/inputs/line_control.hpp>
#include <holdfast/html/writer.hpp>
#include <holdfast/text/blank.hpp>

namespace holdfast {
namespace {

// Controls for dates, numbers and colours send short texts, also encoded. The longest is a local
// date and time of the year 275760.
constexpr std::size_t longest_chosen = 40;

}  // namespace

std::string LineControl::echo(std::string_view value) const {
    return concurrency::echo_of_one_line(value);
}

std::string LineControl::read(std::string_view sent) const {
    return std::string{text::strip_blank(echo(sent))};
}

bool LineControl::takes_text(std::string_view shown) const {
    return element_for(shown).constraints == Constraints::of_texts;
}

SentTexts LineControl::most_sent(std::string_view shown) const {
    auto sent = Control::most_sent(shown);
    if (!takes_text(shown)) sent.bytes = std::max(sent.bytes, longest_chosen);
    return sent;
}

void LineControl::write(html::Writer& writer, ControlState const& state) const {
    auto const element = element_for(state.text);
    writer.start("input", {{"type", element.type}});
    state.write_attributes(writer, element.css_class);
    if (!element.input_mode.empty()) writer.attribute("inputmode", element.input_mode);
    if (!element.step.empty()) writer.attribute("step", element.step);
    switch (element.constraints) {
        case Constraints::of_texts: state.write_text_constraints(writer); break;
        case Constraints::of_ranges: state.write_range_constraints(writer); break;
        case Constraints::limits: state.write_limits(writer); break;
        case Constraints::none: break;
    }
    writer.attribute("value", state.text);
    writer.end_void();
    write_after(writer, element, state);
}

}  // namespace holdfast
