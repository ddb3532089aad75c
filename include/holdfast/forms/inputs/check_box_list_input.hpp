// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/option_set_input.hpp>

namespace holdfast {

/// Any number of values, all of them visible: `<input type=checkbox>` for each.
class CheckBoxListInput : public OptionSetInput {
public:
    /// The field is a set; the options are the values on offer.
    CheckBoxListInput(FieldFor<CheckBoxListInput> field, std::vector<Option> options,
                      InputOptions input_options = {});

    LabelPlacement label_placement() const override { return LabelPlacement::around; }

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
