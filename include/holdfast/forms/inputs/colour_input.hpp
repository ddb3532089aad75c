// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/line_control.hpp>

namespace holdfast {

/// A colour: `<input type=color>`. It is `type=text` while it shows something else, and where the
/// colour may be none, which the control cannot express.
class ColourControl : public LineControl {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::colour; }

    /// The field outlives the control.
    explicit ColourControl(BoundField const& field) : field_{field} {}

protected:
    Element element_for(std::string_view text) const override;

private:
    BoundField const& field_;
};

/// The input with that control. The field is a Colour or a std::optional<Colour>.
using ColourInput = InputWith<ColourControl>;

}  // namespace holdfast
