// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/input_with.hpp>

namespace holdfast {

/// Yes or no: `<input type=checkbox>`. A box without a tick sends nothing, which is read as no.
class CheckBoxControl : public Control {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::yes_or_no; }

    std::string echo(std::string_view value) const override;
    std::string read(std::string_view sent) const override { return std::string{sent}; }

    /// A required box must be ticked, as in HTML. This holds also where the field could be nothing
    /// and *no* would be an answer.
    bool counts_as_missing(std::string_view text) const override;

    Absence absence() const override { return Absence::unticked; }
    bool takes_text(std::string_view) const override { return false; }
    SentTexts most_sent(std::string_view shown) const override;
    LabelPlacement label_placement() const override { return LabelPlacement::beside; }
    void set_up(HasAttributes& element) const override;
    void write(html::Writer& writer, ControlState const& state) const override;
};

/// The input with that control. The field is a bool or a std::optional<bool>.
using CheckBoxInput = InputWith<CheckBoxControl>;

}  // namespace holdfast
