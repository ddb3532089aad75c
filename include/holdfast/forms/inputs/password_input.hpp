// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// A password: `<input type=password>`. No page ever has the field's value or the typed text, and a
/// refused page asks for it again. The value takes no part in the check.
class PasswordInput : public PrimitiveInput {
public:
    /// The field is a text.
    explicit PasswordInput(std::unique_ptr<BoundField> field, InputOptions options = {});

    std::string echo(std::string_view value) const override;
    Disclosure disclosure() const override { return Disclosure::secret; }

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
