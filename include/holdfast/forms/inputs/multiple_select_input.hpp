// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/option_set_input.hpp>

namespace holdfast {

/// Any number of values in a list that scrolls: `<select multiple>`.
class MultipleSelectInput : public OptionSetInput {
public:
    /// The field is a set; the options are the values on offer.
    MultipleSelectInput(FieldFor<MultipleSelectInput> field, std::vector<Option> options,
                        InputOptions input_options = {});

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
