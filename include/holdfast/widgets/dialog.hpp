// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// A box above the page while it is open. Its DialogOpener opens it, without a script. In a form it
/// can ask for confirmation before a button is pressed. A refused page shows it closed.
class Dialog : public Element {
public:
    /// The id is unique on the page. The last text is that of the button that closes the dialog.
    Dialog(std::string id, std::string title, std::string closing = closing_word());

protected:
    void write(html::Writer& writer) const override;

private:
    static std::string closing_word();

    std::string id_;
    std::string title_;
    std::string closing_;
};

/// The button that opens the dialog of that id.
class DialogOpener : public Element {
public:
    /// The id is that of the dialog.
    DialogOpener(std::string const& id, std::string text);
};

}  // namespace holdfast
