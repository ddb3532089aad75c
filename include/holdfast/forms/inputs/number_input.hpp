// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A number: `<input type=text>` with the keys for it. Not `type=number`, under which browsers send
/// nothing for what they do not take for a number, so that it would be lost.
class NumberInput : public LineInput {
public:
    static constexpr bool accepts(Notation notation) { return is_numeric(notation); }

    explicit NumberInput(FieldFor<NumberInput> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
