// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// A password: `<input type=password>`. Neither its field's value nor what was typed is ever
/// written to a page, a refused one asks for it again, and its value does not take part in the
/// check.
class PasswordInput : public PrimitiveInput {
public:
    static constexpr bool accepts(Notation notation) { return notation == Notation::words; }

    explicit PasswordInput(FieldFor<PasswordInput> field, InputOptions options = {});

    std::string echo(std::string_view value) const override;
    Disclosure disclosure() const override { return Disclosure::secret; }

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
