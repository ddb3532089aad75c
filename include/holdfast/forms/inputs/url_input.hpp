// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// A web address: `<input type=url>`, or `type=text` while it shows something else.
class UrlInput : public LineInput {
public:
    /// The field is a text with `is_url`.
    explicit UrlInput(std::unique_ptr<BoundField> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
