// SPDX-License-Identifier: MIT
#include <string_view>

#include <holdfast/widgets/menu.hpp>

namespace holdfast {
namespace {

std::string_view path_of(std::string_view address) {
    return address.substr(0, address.find_first_of("?#"));
}

}  // namespace

Menu::Menu(Url current) : current_{std::move(current)} {
    add_class("nav");
}

A& Menu::add_link(Url const& address, std::string label) {
    auto& item = add<Li>();
    item.add_class("nav-item");
    auto& link = item.add<A>(address, std::move(label));
    link.add_class("nav-link");
    if (is_current(address)) {
        link.add_class("active");
        link.set_attribute("aria-current", "page");
        unfold();
    }
    return link;
}

Menu& Menu::add_menu(std::string label) {
    auto& item = add<Li>();
    item.add_class("nav-item");
    auto& fold = item.add<Element>("details");
    fold.add<Element>("summary", std::move(label)).add_class("nav-link");
    auto& menu = fold.add<Menu>(current_);
    menu.add_class("flex-column");
    menu.add_class("ps-3");
    menu.outer_ = this;
    menu.fold_ = &fold;
    return menu;
}

// A page is the same one whatever its query says, unless the link says something else.
bool Menu::is_current(Url const& address) const {
    bool const has_query = address.text().find('?') != std::string::npos;
    return has_query ? address == current_ : address.text() == path_of(current_.text());
}

void Menu::unfold() {
    if (fold_ == nullptr) return;
    fold_->set_attribute("open", "");
    outer_->unfold();
}

}  // namespace holdfast
