// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// One line of text: `<input type=text>`.
class TextInput : public PrimitiveInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) {
        return notation != Notation::yes_or_no && notation != Notation::lines;
    }

    /// The field has values of one line.
    explicit TextInput(FieldFor<TextInput> field, InputOptions options = {});

    std::string echo(std::string_view value) const override;

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
