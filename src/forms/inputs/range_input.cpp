// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <stdexcept>

#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/forms/inputs/range_input.hpp>
#include <holdfast/html/writer.hpp>

#include "forms/inputs/constraint_attributes.hpp"
#include "text/ascii.hpp"

namespace holdfast {
namespace {

// A browser computes with numbers of 53 bits, of which these digits are sure to come back.
constexpr std::size_t most_digits = 15;

std::size_t digits_after_point(std::string_view number) {
    auto const point = number.find('.');
    return point == std::string_view::npos ? 0 : number.size() - point - 1;
}

bool is_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    auto const whole = text.substr(0, text.find('.'));
    auto const fraction = text.substr(std::min(whole.size() + 1, text.size()));
    bool const has_point = text.size() > whole.size();
    return text.size() <= most_digits && !whole.empty() && text::has_only_digits(whole) &&
           text::has_only_digits(fraction) && has_point == !fraction.empty();
}

// As a browser writes it: without zeros at either end.
std::string as_browsers_write(std::string_view number) {
    bool const negative = number.starts_with('-');
    if (negative) number.remove_prefix(1);
    while (number.size() > 1 && number[0] == '0' && number[1] != '.') number.remove_prefix(1);
    if (number.find('.') != std::string_view::npos) {
        while (number.ends_with('0')) number.remove_suffix(1);
        if (number.ends_with('.')) number.remove_suffix(1);
    }
    return (negative && number != "0" ? "-" : "") + std::string{number};
}

bool is_a_millionth_or_more(std::string_view positive) {
    constexpr std::size_t places = 6;
    auto const point = std::min(positive.find('.'), positive.size());
    return positive.substr(0, point + 1 + places).find_first_of("123456789") !=
           std::string_view::npos;
}

}  // namespace

RangeControl::RangeControl(BoundField const& field) : field_{field} {
    for (auto const kind : {ConstraintKind::minimum, ConstraintKind::maximum}) {
        if (std::ranges::find(field.constraints(), kind, &Constraint::kind) ==
            field.constraints().end()) {
            throw std::logic_error{"the range of " + field.key() + " has no minimum or no maximum"};
        }
    }
}

// A slider cannot be empty, leave its limits, or stand between its steps; and of smaller steps than
// a millionth a browser would send the small numbers with an exponent.
bool RangeControl::can_slide_to(std::string_view text) const {
    constexpr std::array limiting{ConstraintKind::minimum, ConstraintKind::maximum,
                                  ConstraintKind::step};
    return is_number(text) && is_a_millionth_or_more(step()) &&
           digits_after_point(text) <= digits_after_point(step()) &&
           std::ranges::all_of(field_.constraints(), [&](Constraint const& constraint) {
               bool const limits = std::ranges::find(limiting, constraint.kind) != limiting.end();
               return !limits || (is_number(constraint.argument) && constraint.accepts(text));
           });
}

// A number of two digits after its point can be changed by a hundredth.
std::string RangeControl::step() const {
    auto const& constraints = field_.constraints();
    auto const given = std::ranges::find(constraints, ConstraintKind::step, &Constraint::kind);
    if (given != constraints.end() && steps_from_minimum(field_, *given)) return given->argument;
    auto const minimum = std::ranges::find(constraints, ConstraintKind::minimum, &Constraint::kind);
    auto const places = digits_after_point(minimum->argument);
    return places == 0 ? "1" : "0." + std::string(places - 1, '0') + '1';
}

std::string RangeControl::echo(std::string_view value) const {
    return can_slide_to(value) ? as_browsers_write(value) : LineControl::echo(value);
}

LineControl::Element RangeControl::element_for(std::string_view text) const {
    if (!can_slide_to(text)) return {.input_mode = "decimal"};
    return {.type = "range",
            .step = step(),
            .css_class = "form-range",
            .constraints = Constraints::limits};
}

void RangeControl::write_after(html::Writer& writer, Element const& element,
                               ControlState const& state) const {
    if (element.type != "range") return;
    writer.start("output", {{"class", "form-text"}, {"for", state.id}});
    writer.boolean_attribute("hidden");
    writer.text(echo(state.text));
    writer.end("output");
}

}  // namespace holdfast
