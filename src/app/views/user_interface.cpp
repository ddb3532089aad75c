// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <holdfast/app/views/user_interface.hpp>

#include "app/views/default_page.hpp"
#include "app/views/reserved_paths.hpp"
#include "app/views/route_table.hpp"

namespace holdfast {

UserInterface::UserInterface(Mounting mounting)
    : mounting_{std::move(mounting)},
      own_routes_{mounting_.parent == nullptr ? std::make_unique<RouteTable>() : nullptr},
      routes_{own_routes_ ? own_routes_.get() : mounting_.parent->routes_} {}

UserInterface::~UserInterface() = default;

void UserInterface::define_page(PageFactory factory) {
    if (!error_page_) error_page_ = factory;
    page_factory_ = [factory = std::move(factory)](View&, PageHead head) {
        return factory(std::move(head));
    };
}

void UserInterface::define_login(Url address) {
    if (mounting_.parent != nullptr) return mounting_.parent->define_login(std::move(address));
    login_ = std::move(address);
}

std::string UserInterface::full_path(std::string const& path) const {
    if (!path.starts_with('/')) throw std::logic_error{"a path starts with '/': " + path};
    if (mounting_.prefix.empty()) return path;
    return path == "/" ? mounting_.prefix : mounting_.prefix + path;
}

Mounting UserInterface::below(std::string const& path) {
    auto prefix = full_path(path);
    if (prefix == "/") prefix.clear();
    if (prefix.ends_with('/')) throw std::logic_error{"this path ends with '/': " + path};
    return {.parent = this, .prefix = std::move(prefix)};
}

void UserInterface::add(std::unique_ptr<ViewDefinition> view) {
    if (view->path().starts_with(operations_path)) {
        throw std::logic_error{"what begins with /-/ is the library's own: " + view->path()};
    }
    routes_->add(*view);
    views_.push_back(std::move(view));
}

Route UserInterface::find(std::string_view encoded_path, std::string_view query) const {
    auto route = routes_->find(encoded_path);
    if (!route) return {};
    auto arguments = route->definition->read_arguments(std::move(route->arguments), query);
    if (!arguments) return {};
    return {.definition = route->definition, .arguments = std::move(*arguments)};
}

std::unique_ptr<HTML5Page> UserInterface::build(ViewDefinition const& definition, View& view,
                                                PageHead head) {
    definition.enter(view);
    head.title = definition.title(view);
    auto page = definition.user_interface().page(view, std::move(head));
    for (auto const& [slot, factory] : definition.slots()) {
        page->slot(slot).add_child(factory(view));
    }
    return page;
}

std::unique_ptr<HTML5Page> UserInterface::page(View& view, PageHead head) const {
    if (page_factory_) return page_factory_(view, std::move(head));
    return mounting_.parent != nullptr ? mounting_.parent->page(view, std::move(head))
                                       : default_page(std::move(head));
}

}  // namespace holdfast
