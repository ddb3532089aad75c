// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// Yes or no: `<input type=checkbox>`. A box without a tick sends nothing, which is read as no.
class CheckBoxInput : public PrimitiveInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation == Notation::yes_or_no; }

    /// The field is a bool or a std::optional<bool>.
    explicit CheckBoxInput(FieldFor<CheckBoxInput> field, InputOptions options = {});

    std::string echo(std::string_view value) const override;
    std::string read(std::string_view sent) const override { return std::string{sent}; }

    /// A required box must be ticked, as in HTML. This holds also where the field could be nothing
    /// and *no* would be an answer.
    std::optional<std::string> violation_of(std::string_view text,
                                            Proposal const& proposal) const override;

    Absence absence() const override { return Absence::unticked; }
    bool takes_text() const override { return false; }
    SentTexts most_sent() const override { return {.bytes = concurrency::ticked_text.size()}; }
    LabelPlacement label_placement() const override { return LabelPlacement::beside; }

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
