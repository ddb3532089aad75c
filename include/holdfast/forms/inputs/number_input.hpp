// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A number: `<input type=text>` with the keys for it. Under `type=number` browsers would send
/// nothing for a text that they do not accept as a number, and the text would be lost.
class NumberInput : public LineInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return is_numeric(notation); }

    /// The field is an integer or a Decimal, or an optional one.
    explicit NumberInput(FieldFor<NumberInput> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
