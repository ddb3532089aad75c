// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <holdfast/html/writer.hpp>
#include <holdfast/widgets/html5_page.hpp>

#include "widgets/head_elements.hpp"

namespace holdfast {
namespace {

void write_meta(html::Writer& writer, std::string_view name, std::string_view content) {
    writer.void_element("meta", {{"name", name}, {"content", content}});
}

void write_head(html::Writer& writer, PageHead const& head) {
    writer.start("head");
    writer.void_element("meta", {{"charset", "utf-8"}});
    writer.element("title", {}, head.title);
    write_meta(writer, "viewport", "width=device-width, initial-scale=1");
    if (head.library) writer.markup(*head.library);
    for (auto const& stylesheet : head.stylesheets) write_stylesheet(writer, stylesheet);
    for (auto const& script : head.scripts) write_script(writer, script);
    writer.end("head");
}

}  // namespace

void HTML5Page::define_slot(std::string name, Container& container) {
    slots_.emplace_back(std::move(name), &container);
}

bool HTML5Page::has_slot(std::string_view name) const {
    return std::ranges::any_of(slots_, [name](auto const& slot) { return slot.first == name; });
}

Container& HTML5Page::slot(std::string_view name) const {
    for (auto const& [known, container] : slots_) {
        if (known == name) return *container;
    }
    throw std::logic_error{"the page has no slot named " + std::string{name}};
}

void HTML5Page::announce(std::unique_ptr<Widget> message) {
    messages_.push_back(std::move(message));
}

void HTML5Page::write(html::Writer& writer) const {
    writer.doctype();
    writer.start("html", {{"lang", head_.language}});
    write_head(writer, head_);
    writer.start("body");
    for (auto const& message : messages_) {
        writer.start("div", {{"class", "container pt-3"}});
        message->render(writer);
        writer.end("div");
    }
    write_children(writer);
    writer.end("body");
    writer.end("html");
}

}  // namespace holdfast
