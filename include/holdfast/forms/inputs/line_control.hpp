// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <holdfast/forms/inputs/control.hpp>

namespace holdfast {

/// A control of one line: `<input>`. Its type is one that lets browsers keep the shown text
/// unchanged, so a mistyped date, for example, is not lost in a control for dates.
class LineControl : public Control {
public:
    std::string echo(std::string_view value) const override;

    /// The text without the spaces around it.
    std::string read(std::string_view sent) const override;

    bool takes_text(std::string_view shown) const override;
    SentTexts most_sent(std::string_view shown) const override;
    void write(html::Writer& writer, ControlState const& state) const final;

protected:
    /// The attributes for constraints that the element's type allows.
    enum class Constraints : std::uint8_t { none, of_texts, of_ranges, limits };

    /// The `<input>` for a text. An empty mode or step is not written.
    struct Element {
        std::string_view type = "text";                   ///< of the `<input>`
        std::string_view input_mode{};                    ///< the keys that phones show
        std::string step{};                               ///< of numbers and times
        std::string_view css_class = "form-control";      ///< of the `<input>`
        Constraints constraints = Constraints::of_texts;  ///< its attributes for constraints
    };

    /// The element that keeps this text unchanged.
    virtual Element element_for(std::string_view text) const = 0;

    /// Writes what follows the element.
    virtual void write_after(html::Writer&, Element const&, ControlState const&) const {}
};

}  // namespace holdfast
