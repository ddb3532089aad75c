// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/option_input.hpp>

namespace holdfast {

/// One of several values, all of them visible: `<input type=radio>` for each.
class RadioInput : public OptionInput {
public:
    /// The options are the values on offer.
    RadioInput(FieldFor<RadioInput> field, std::vector<Option> options,
               InputOptions input_options = {});

    Absence absence() const override { return Absence::unchosen; }
    LabelPlacement label_placement() const override { return LabelPlacement::around; }
    std::string_view group_role() const override { return "radiogroup"; }

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
