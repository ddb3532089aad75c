// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A colour: `<input type=color>`. It is `type=text` while it shows something else, and where the
/// colour may be none, which the control cannot express.
class ColourInput : public LineInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::colour; }

    /// The field is a Colour or a std::optional<Colour>.
    explicit ColourInput(FieldFor<ColourInput> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
