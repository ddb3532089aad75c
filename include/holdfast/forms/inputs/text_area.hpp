// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// Several lines of text: `<textarea>`.
class TextArea : public PrimitiveInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::words; }

    /// The field is a text.
    explicit TextArea(FieldFor<TextArea> field, InputOptions options = {});

    std::string echo(std::string_view value) const override;

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
