// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/http/form_data.hpp>
#include <holdfast/http/response.hpp>

namespace holdfast::testing {

class Browser;

/// A control as a browser holds it. Its value is what its user sees and changes.
struct Control {
    std::size_t form = 0;                   ///< which form of the page it belongs to
    std::string type;                       ///< of the input, or "textarea"
    std::string name;                       ///< the name that it is sent under
    std::string label;                      ///< for people
    std::string group;                      ///< the legend around it, or none
    std::string value;                      ///< the present text
    std::optional<std::size_t> max_length;  ///< the UTF-16 code units that can be typed
    bool is_disabled = false;               ///< cannot be used and is not sent
    bool is_readonly = false;               ///< cannot be changed and is sent
    bool is_checked = false;                ///< of check boxes and radio buttons
    std::vector<std::pair<std::string, std::string>> options;  ///< of selects: value and label
    bool is_multiple = false;                                  ///< of selects
    std::vector<std::string> selected{};                       ///< values, where it is multiple
};

/// A page open in a tab. A copy is the same page left open, or gone Back to.
class Page {
public:
    /// The status of the answer, such as 409.
    int status() const { return status_; }

    /// The path and query, after redirects.
    std::string const& address() const { return address_; }

    /// The page as it was sent.
    std::string const& html() const { return html_; }

    /// The page's title.
    std::string const& title() const { return title_; }

    /// The page's text with each run of white space as one space.
    std::string const& text() const { return text_; }

    /// Whether that text is in `text()`.
    bool shows(std::string_view text) const { return text_.find(text) != std::string::npos; }

    /// The text of the first element with role=alert; empty when there is none.
    std::string const& alert() const { return alert_; }

    /// The text of the first element with role=status, such as "Saved"; empty when there is none.
    std::string const& notice() const { return notice_; }

    /// The value of the first response header of that name; empty when there is none.
    std::string header(std::string_view name) const;

    /// The value of the control with that label. Throws std::runtime_error when there is none.
    std::string const& value(std::string_view label) const { return control(label).value; }

    /// The control with that label. Throws std::runtime_error when there is none.
    Control const& control(std::string_view label) const;

    /// The controls in document order.
    std::vector<Control> const& controls() const { return controls_; }

    /// Types into the control with that label. Throws std::runtime_error when that is impossible,
    /// as do the other actions.
    void fill(std::string_view label, std::string_view text);

    /// Selects the option of that text in the control with that label. A control for several values
    /// gets one more.
    void select(std::string_view label, std::string_view option);

    /// Removes an option from a control for several values.
    void deselect(std::string_view label, std::string_view option);

    /// Chooses the radio button with that label.
    void choose(std::string_view label);

    /// Chooses the radio button with that label among those under that legend.
    void choose(std::string_view legend, std::string_view label);

    /// The labels of the options chosen under that legend, or selected in the control with that
    /// label, with commas between them; empty without any.
    std::string chosen(std::string_view legend) const;

    /// Ticks the check box with that label.
    void tick(std::string_view label) { set_ticked(control(label), true); }

    /// Removes its tick.
    void untick(std::string_view label) { set_ticked(control(label), false); }

    /// Ticks the check box with that label among those under that legend.
    void tick(std::string_view legend, std::string_view label);

    /// Removes its tick.
    void untick(std::string_view legend, std::string_view label);

    /// Whether the check box with that label is ticked.
    bool is_ticked(std::string_view label) const { return control(label).is_checked; }

    /// Presses a button of that text, the nth one counted from 0, and follows the answer.
    void press(std::string_view text, std::size_t nth = 0);

    /// The data that pressing that button would send, as a browser constructs it (HTML standard,
    /// "constructing the entry list").
    http::FormData entry_list(std::string_view text, std::size_t nth = 0) const;

    /// Sends an entry list to the form's address and follows the answer.
    void post(http::FormData const& entries);

    /// Follows the link of that text.
    void follow(std::string_view text);

private:
    friend class Browser;
    friend class PageReader;

    struct Button {
        std::size_t form = 0;
        std::string name;
        std::string text;
        bool is_disabled = false;
    };

    struct Link {
        std::string address;
        std::string text;
    };

    struct FormTag {
        std::string action;
        bool is_post = false;
    };

    explicit Page(Browser& browser) : browser_{&browser} {}

    Button const& button(std::string_view text, std::size_t nth) const;
    void choose(Control const& chosen);
    void set_ticked(Control const& box, bool ticked);
    Control const& control(std::string_view legend, std::string_view label) const;
    Control& changeable(Control const& control);

    Browser* browser_;
    int status_ = 0;
    std::string address_;
    std::string html_;
    std::string title_;
    std::string text_;
    std::string alert_;
    std::string notice_;
    std::vector<std::pair<std::string, std::string>> headers_;
    std::vector<Control> controls_;
    std::vector<Button> buttons_;
    std::vector<Link> links_;
    std::vector<FormTag> forms_;
};

}  // namespace holdfast::testing
