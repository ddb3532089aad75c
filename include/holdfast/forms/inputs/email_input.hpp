// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/line_input.hpp>

namespace holdfast {

/// An e-mail address: `<input type=email>`, or `type=text` while it shows something else.
class EMailInput : public LineInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::words; }

    /// The field is a text with `is_email`.
    explicit EMailInput(FieldFor<EMailInput> field, InputOptions options = {})
        : LineInput{std::move(field), std::move(options)} {}

protected:
    Control control_for(std::string_view text) const override;
};

}  // namespace holdfast
