// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// One line of text: `<input type=text>`.
class TextInput : public PrimitiveInput {
public:
    /// Any field will do.
    explicit TextInput(std::unique_ptr<BoundField> field, InputOptions options = {});

    std::string echo(std::string_view value) const override;

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
