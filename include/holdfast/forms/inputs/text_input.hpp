// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/input_with.hpp>

namespace holdfast {

/// One line of text: `<input type=text>`.
class TextControl : public Control {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) {
        return notation != Notation::yes_or_no && notation != Notation::lines;
    }

    std::string echo(std::string_view value) const override;
    void set_up(HasAttributes& element) const override;
    void write(html::Writer& writer, ControlState const& state) const override;
};

/// The input with that control. The field has values of one line.
using TextInput = InputWith<TextControl>;

}  // namespace holdfast
