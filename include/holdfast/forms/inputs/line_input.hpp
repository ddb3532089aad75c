// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// A control of one line: `<input>`. Its type is one that lets browsers keep the shown text
/// unchanged, so a mistyped date, for example, is not lost in a control for dates.
class LineInput : public PrimitiveInput {
public:
    std::string echo(std::string_view value) const override;

    /// The text without the spaces around it.
    std::string read(std::string_view sent) const override;

    bool takes_text() const override;
    SentTexts most_sent() const override;

protected:
    /// The attributes for constraints that the control's type allows.
    enum class Constraints : std::uint8_t { none, of_texts, of_ranges, limits };

    /// The control for a text. An empty mode or step is not written.
    struct Control {
        std::string_view type = "text";                   ///< of the `<input>`
        std::string_view input_mode;                      ///< the keys that phones show
        std::string step{};                               ///< of numbers and times
        std::string_view css_class = "form-control";      ///< of the `<input>`
        Constraints constraints = Constraints::of_texts;  ///< its attributes for constraints
    };

    /// The field's object outlives the input.
    LineInput(std::unique_ptr<BoundField> field, InputOptions options)
        : PrimitiveInput{std::move(field), std::move(options)} {}

    /// The control that keeps this text unchanged.
    virtual Control control_for(std::string_view text) const = 0;

    void write_control(html::Writer& writer) const final;

    /// Writes a part of the control that follows it.
    virtual void write_after(html::Writer&, Control const&) const {}
};

}  // namespace holdfast
