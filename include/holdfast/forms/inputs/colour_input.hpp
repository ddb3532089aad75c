// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A colour: `<input type=color>`, or `type=text` while it shows something else, and where the
/// colour may be none, which the control has no way to say.
class ColourInput : public LineInput {
public:
    static constexpr bool accepts(Notation notation) { return notation == Notation::colour; }

    explicit ColourInput(FieldFor<ColourInput> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
