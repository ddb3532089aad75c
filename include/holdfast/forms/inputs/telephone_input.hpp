// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A telephone number: `<input type=tel>`.
class TelephoneInput : public LineInput {
public:
    /// The field is a text with `is_telephone`.
    explicit TelephoneInput(std::unique_ptr<BoundField> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
