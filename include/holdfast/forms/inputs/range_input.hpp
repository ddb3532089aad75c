// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/line_control.hpp>

namespace holdfast {

/// A number between two others: `<input type=range>`, or `type=text` while it shows a text that a
/// slider cannot. Its field has a minimum and a maximum.
class RangeControl : public LineControl {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return is_numeric(notation); }

    /// The field outlives the control. Throws std::logic_error unless it has both limits.
    explicit RangeControl(BoundField const& field);

    std::string echo(std::string_view value) const override;

protected:
    Element element_for(std::string_view text) const override;

    /// The number beside the slider, which a script keeps up to date.
    void write_after(html::Writer& writer, Element const& element,
                     ControlState const& state) const override;

private:
    bool can_slide_to(std::string_view text) const;
    std::string step() const;

    BoundField const& field_;
};

/// The input with that control. The field is an integer or a Decimal, or an optional one, with both
/// limits.
using RangeInput = InputWith<RangeControl>;

}  // namespace holdfast
