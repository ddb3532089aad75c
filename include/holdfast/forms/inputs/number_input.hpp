// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A number: `<input type=text>` with the keys for it. Not `type=number`, under which browsers send
/// nothing for what they do not take for a number, so that it would be lost.
class NumberInput : public LineInput {
public:
    explicit NumberInput(std::unique_ptr<BoundField> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
