// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include <holdfast/forms/inputs/option_input.hpp>

namespace holdfast {

/// One of several values in a list that opens: `<select>`.
class SelectControl : public OptionControl {
public:
    /// The options are the values on offer.
    explicit SelectControl(std::vector<Option> options) : OptionControl{std::move(options)} {}

    void set_up(HasAttributes& element) const override;
    void write(html::Writer& writer, ControlState const& state) const override;
};

/// The input with that control. The options are the values on offer.
using SelectInput = OptionInputWith<SelectControl>;

}  // namespace holdfast
