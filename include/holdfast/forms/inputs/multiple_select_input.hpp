// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include <holdfast/forms/inputs/option_set_input.hpp>

namespace holdfast {

/// Any number of values in a list that scrolls: `<select multiple>`.
class MultipleSelectControl : public OptionSetControl {
public:
    /// The options are the values on offer.
    explicit MultipleSelectControl(std::vector<Option> options)
        : OptionSetControl{std::move(options)} {}

    void set_up(HasAttributes& element) const override;
    void write(html::Writer& writer, ControlState const& state) const override;
};

/// The input with that control. The field is a set. The options are the values on offer.
using MultipleSelectInput = OptionInputWith<MultipleSelectControl>;

}  // namespace holdfast
