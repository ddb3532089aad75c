// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A number between two others: `<input type=range>`, or `type=text` while it shows a text that a
/// slider cannot. Its field has a minimum and a maximum.
class RangeInput : public LineInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return is_numeric(notation); }

    /// Throws std::logic_error unless the field has both limits.
    explicit RangeInput(FieldFor<RangeInput> field, InputOptions options = {});

    std::string echo(std::string_view value) const override;

protected:
    Control control_for(std::string_view text) const override;

    /// The number beside the slider, which a script keeps up to date.
    void write_after(html::Writer& writer, Control const& control) const override;

private:
    bool can_slide_to(std::string_view text) const;
    std::string step() const;
};

}  // namespace holdfast
