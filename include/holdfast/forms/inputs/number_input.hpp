// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/line_control.hpp>

namespace holdfast {

/// A number: `<input type=text>` with the keys for it. Under `type=number` browsers would send
/// nothing for a text that they do not accept as a number, and the text would be lost.
class NumberControl : public LineControl {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return is_numeric(notation); }

    /// The field outlives the control.
    explicit NumberControl(BoundField const& field) : field_{field} {}

protected:
    Element element_for(std::string_view text) const override;

private:
    BoundField const& field_;
};

/// The input with that control. The field is an integer or a Decimal, or an optional one.
using NumberInput = InputWith<NumberControl>;

}  // namespace holdfast
