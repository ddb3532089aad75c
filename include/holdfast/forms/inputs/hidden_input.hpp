// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/input_with.hpp>

namespace holdfast {

/// A field that travels with the form unseen: `<input type=hidden>`.
class HiddenControl : public Control {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation) { return true; }

    std::string echo(std::string_view value) const override;
    bool takes_text(std::string_view) const override { return false; }
    LabelPlacement label_placement() const override { return LabelPlacement::nowhere; }
    void write(html::Writer& writer, ControlState const& state) const override;
};

/// The input with that control, for every field.
using HiddenInput = InputWith<HiddenControl>;

}  // namespace holdfast
