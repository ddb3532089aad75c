// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/input_with.hpp>

namespace holdfast {

/// Several lines of text: `<textarea>`.
class TextAreaControl : public Control {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::words; }

    std::string echo(std::string_view value) const override;
    void set_up(HasAttributes& element) const override;
    void write(html::Writer& writer, ControlState const& state) const override;
};

/// The input with that control. The field is a text.
using TextArea = InputWith<TextAreaControl>;

}  // namespace holdfast
