// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/input_with.hpp>

namespace holdfast {

/// A password: `<input type=password>`. No page ever has the field's value or the typed text, and a
/// refused page asks for it again. The value takes no part in the check.
class PasswordControl : public Control {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::words; }

    std::string echo(std::string_view value) const override;
    Disclosure disclosure() const override { return Disclosure::secret; }
    void set_up(HasAttributes& element) const override;
    void write(html::Writer& writer, ControlState const& state) const override;
};

/// The input with that control. The field is a text.
using PasswordInput = InputWith<PasswordControl>;

}  // namespace holdfast
