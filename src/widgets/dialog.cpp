// SPDX-License-Identifier: MIT
#include <holdfast/html/writer.hpp>
#include <holdfast/text/messages/widgets.hpp>
#include <holdfast/widgets/button_style.hpp>
#include <holdfast/widgets/dialog.hpp>

namespace holdfast {

// A popover, which more browsers can open without a script than a modal dialog.

Dialog::Dialog(std::string id, std::string title, std::string closing)
    : Element{"dialog"},
      id_{std::move(id)},
      title_{std::move(title)},
      closing_{std::move(closing)} {
    set_id(id_);
    add_class("holdfast-dialog");
    set_attribute("aria-labelledby", id_ + "-title");
    set_attribute("popover", "auto");
}

std::string Dialog::closing_word() {
    return text::say<messages::close>();
}

void Dialog::write(html::Writer& writer) const {
    writer.start("dialog");
    writer.attributes(attributes());
    writer.element("h2", {{"id", id_ + "-title"}, {"class", "h5"}}, title_);
    write_children(writer);
    writer.element("button",
                   {{"type", "button"},
                    {"class", "btn btn-outline-secondary"},
                    {"popovertarget", id_},
                    {"popovertargetaction", "hide"}},
                   closing_);
    writer.end("dialog");
}

DialogOpener::DialogOpener(std::string const& id, std::string text)
    : Element{"button", std::move(text)} {
    set_attribute("type", "button");
    set_button_style(*this, ButtonStyle::secondary);
    set_attribute("popovertarget", id);
}

}  // namespace holdfast
