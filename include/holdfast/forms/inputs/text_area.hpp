// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// Several lines of text: `<textarea>`.
class TextArea : public PrimitiveInput {
public:
    /// The field is a text.
    explicit TextArea(std::unique_ptr<BoundField> field, InputOptions options = {});

    std::string echo(std::string_view value) const override;

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
