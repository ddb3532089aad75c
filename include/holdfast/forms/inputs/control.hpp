// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <holdfast/concurrency/option.hpp>
#include <holdfast/concurrency/participation.hpp>

namespace holdfast {

namespace html {
class Writer;
}  // namespace html

class HasAttributes;
struct ControlState;

using concurrency::Absence;
using concurrency::Option;

/// Whether a page ever shows an input's value or its typed text.
enum class Disclosure : std::uint8_t { shown, secret };

/// The place of an input's label. The form's layout puts it above the input or around it. The
/// control writes it beside itself. An unseen control has it nowhere.
enum class LabelPlacement : std::uint8_t { above, around, beside, nowhere };

/// The texts that a browser sends under one name.
struct SentTexts {
    std::size_t count = 1;  ///< of texts
    std::size_t bytes = 0;  ///< of all texts, encoded, without their names
};

/// The HTML control of an input: the way from a value to the text that browsers send back, and its
/// elements. It knows neither its form nor what was submitted.
class Control {
public:
    virtual ~Control() = default;

    /// The text that a browser sends back for a value when nobody touches the control, with
    /// newlines as LF (protocol.md, "Words": echo).
    virtual std::string echo(std::string_view value) const = 0;

    /// The text to store when somebody sent this one.
    virtual std::string read(std::string_view sent) const { return echo(sent); }

    /// The meaning of the control's absence from a submission.
    virtual Absence absence() const { return Absence::malformed; }

    /// Whether a field that is required has not been given by that text, although it is a value.
    virtual bool counts_as_missing(std::string_view) const { return false; }

    /// Whether a page ever shows the value.
    virtual Disclosure disclosure() const { return Disclosure::shown; }

    /// The place of the label.
    virtual LabelPlacement label_placement() const { return LabelPlacement::above; }

    /// A CSS class for the element around the control and its label.
    virtual std::string_view group_class() const { return {}; }

    /// The ARIA role of the element around the control and its label, if that element is marked as
    /// invalid. Empty if the control itself is marked.
    virtual std::string_view group_role() const { return {}; }

    /// The options on offer; nothing where any text can be typed.
    virtual std::optional<std::span<Option const>> options() const { return {}; }

    /// The options on offer, and present values that are not among them.
    virtual std::span<Option const> shown_options() const { return {}; }

    /// The values in a text: one, or each of a set.
    virtual std::vector<std::string> values(std::string_view text) const {
        return {std::string{text}};
    }

    /// A value in the words of the page.
    virtual std::string display(std::string_view value) const { return std::string{value}; }

    /// Whether users type into the control while it shows that text, rather than choose with it.
    virtual bool takes_text(std::string_view) const { return true; }

    /// The most that a browser sends for the control that shows that text, apart from typed text.
    virtual SentTexts most_sent(std::string_view shown) const;

    /// Gives the control's element its first attributes, which an application may change.
    virtual void set_up(HasAttributes&) const {}

    /// Writes the control alone.
    virtual void write(html::Writer& writer, ControlState const& state) const = 0;

protected:
    Control() = default;
    Control(Control const&) = default;
    Control& operator=(Control const&) = default;
    Control(Control&&) = default;
    Control& operator=(Control&&) = default;
};

}  // namespace holdfast
