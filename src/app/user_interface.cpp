// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <holdfast/app/user_interface.hpp>
#include <holdfast/text/percent.hpp>

#include "app/default_page.hpp"
#include "app/operations.hpp"

namespace holdfast {

UserInterface::UserInterface() : page_factory_{default_page} {}

ViewDefinition& UserInterface::define_view(std::string path, std::string title) {
    if (!path.starts_with('/')) throw std::logic_error{"a view's path starts with '/': " + path};
    if (path.starts_with(operations_path)) {
        throw std::logic_error{"what begins with /-/ is for those who run the program: " + path};
    }
    if (std::ranges::find(views_, path, &ViewDefinition::path) != views_.end()) {
        throw std::logic_error{"two views have the path " + path};
    }
    return views_.emplace_back(std::move(path), std::move(title));
}

ViewDefinition const* UserInterface::find(std::string_view encoded_path) const {
    auto const path = text::percent_decode(encoded_path);
    if (!path) return nullptr;
    auto const found = std::ranges::find(views_, *path, &ViewDefinition::path);
    return found == views_.end() ? nullptr : &*found;
}

std::unique_ptr<HTML5Page> UserInterface::build(ViewDefinition const& definition, View& view,
                                                PageHead head) const {
    head.title = definition.title();
    auto page = page_factory_(std::move(head));
    for (auto const& [slot, factory] : definition.slots()) {
        page->slot(slot).add_child(factory(view));
    }
    return page;
}

}  // namespace holdfast
