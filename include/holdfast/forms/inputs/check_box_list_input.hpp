// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include <holdfast/forms/inputs/option_set_input.hpp>

namespace holdfast {

/// Any number of values, all of them visible: `<input type=checkbox>` for each.
class CheckBoxListControl : public OptionSetControl {
public:
    /// The options are the values on offer.
    explicit CheckBoxListControl(std::vector<Option> options)
        : OptionSetControl{std::move(options)} {}

    LabelPlacement label_placement() const override { return LabelPlacement::around; }
    void set_up(HasAttributes& element) const override;
    void write(html::Writer& writer, ControlState const& state) const override;
};

/// The input with that control. The field is a set. The options are the values on offer.
using CheckBoxListInput = OptionInputWith<CheckBoxListControl>;

}  // namespace holdfast
