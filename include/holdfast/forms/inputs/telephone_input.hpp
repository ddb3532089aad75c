// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/line_control.hpp>

namespace holdfast {

/// A telephone number: `<input type=tel>`.
class TelephoneControl : public LineControl {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::words; }

protected:
    Element element_for(std::string_view text) const override;
};

/// The input with that control. The field is a text with `is_telephone`.
using TelephoneInput = InputWith<TelephoneControl>;

}  // namespace holdfast
