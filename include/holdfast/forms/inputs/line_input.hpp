// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// A control of one line: `<input>`. Its type is one under which browsers keep the text that it
/// shows as it is, so that a text that is no date, say, is not lost from a control for dates.
class LineInput : public PrimitiveInput {
public:
    std::string echo(std::string_view value) const override;

    /// Without the spaces around it.
    std::string read(std::string_view sent) const override;

    bool takes_text() const override;
    SentTexts most_sent() const override;

protected:
    enum class Constraints : std::uint8_t { none, of_texts, of_ranges, limits };

    /// The control for a text. An empty mode or step is not written.
    struct Control {
        std::string_view type = "text";
        std::string_view input_mode;
        std::string step{};
        std::string_view css_class = "form-control";
        Constraints constraints = Constraints::of_texts;
    };

    LineInput(std::unique_ptr<BoundField> field, InputOptions options)
        : PrimitiveInput{std::move(field), std::move(options)} {}

    virtual Control control_for(std::string_view text) const = 0;

    void write_control(html::Writer& writer) const final;

    /// Writes what belongs to the control and follows it.
    virtual void write_after(html::Writer&, Control const&) const {}
};

}  // namespace holdfast
