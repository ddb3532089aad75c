// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// Stands above the page while it is open; its DialogOpener opens it, without a script. In a form
/// it can ask before an event's button is pressed. What is in it is not seen on a refused page.
class Dialog : public Element {
public:
    /// The id is the only one of its kind on the page.
    Dialog(std::string id, std::string title, std::string closing = "Close");

protected:
    void write(html::Writer& writer) const override;

private:
    std::string id_;
    std::string title_;
    std::string closing_;
};

/// The button that opens the dialog of that id.
class DialogOpener : public Element {
public:
    DialogOpener(std::string const& id, std::string text);
};

}  // namespace holdfast
