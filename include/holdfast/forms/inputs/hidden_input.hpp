// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// A field that travels with the form unseen: `<input type=hidden>`.
class HiddenInput : public PrimitiveInput {
public:
    /// Takes every field.
    explicit HiddenInput(FieldFor<HiddenInput> field, InputOptions options = {})
        : PrimitiveInput{std::move(field), std::move(options)} {}

    std::string echo(std::string_view value) const override;
    bool takes_text() const override { return false; }
    LabelPlacement label_placement() const override { return LabelPlacement::nowhere; }

protected:
    void write_control(html::Writer& writer) const override;
};

}  // namespace holdfast
