// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/forms/inputs/option_input.hpp>

namespace holdfast {

/// One of several values, all of them visible: `<input type=radio>` for each.
class RadioControl : public OptionControl {
public:
    /// The options are the values on offer.
    explicit RadioControl(std::vector<Option> options) : OptionControl{std::move(options)} {}

    Absence absence() const override { return Absence::unchosen; }
    LabelPlacement label_placement() const override { return LabelPlacement::around; }
    std::string_view group_role() const override { return "radiogroup"; }
    void set_up(HasAttributes& element) const override;
    void write(html::Writer& writer, ControlState const& state) const override;
};

/// The input with that control. The options are the values on offer.
using RadioInput = OptionInputWith<RadioControl>;

}  // namespace holdfast
