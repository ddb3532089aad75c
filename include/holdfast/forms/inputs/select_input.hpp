// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/option_input.hpp>

namespace holdfast {

/// One of several values in a list that opens: `<select>`.
class SelectInput : public OptionInput {
public:
    /// The options are the values on offer.
    SelectInput(FieldFor<SelectInput> field, std::vector<Option> options,
                InputOptions input_options = {});

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
