// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// A password: `<input type=password>`. No page ever has the field's value or the typed text, and a
/// refused page asks for it again. The value takes no part in the check.
class PasswordInput : public PrimitiveInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::words; }

    /// The field is a text.
    explicit PasswordInput(FieldFor<PasswordInput> field, InputOptions options = {});

    std::string echo(std::string_view value) const override;
    Disclosure disclosure() const override { return Disclosure::secret; }

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
