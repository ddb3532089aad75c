// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <holdfast/app/views/route.hpp>
#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/widgets/breadcrumbs.hpp>

#include "app/views/default_page.hpp"
#include "app/views/navigation_page.hpp"
#include "app/views/reserved_paths.hpp"
#include "app/views/route_table.hpp"

namespace holdfast {
namespace {

void add_breadcrumbs(HTML5Page const& page, ViewDefinition const& definition, View& view) {
    auto const links = definition.breadcrumbs(view);
    auto const* const slot = page.has_slot("breadcrumbs") ? "breadcrumbs" : "main";
    if (links.empty() || !page.has_slot(slot)) return;
    page.slot(slot).add_child(std::make_unique<Breadcrumbs>(links, definition.breadcrumb(view)));
}

}  // namespace

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

void UserInterface::define_navigation(std::string name, std::vector<Bookmark> menu) {
    if (menu.empty()) throw std::logic_error{"the navigation " + name + " has no link"};
    auto home = menu.front().labelled(std::move(name));
    NavigationPage const page{std::move(home), std::move(menu)};
    define_page(
        [page](View& view, PageHead head) { return page.make(std::move(head), view.address()); });
    // An error has no address in the menu.
    define_error_page([page](PageHead head) { return page.make(std::move(head), Url{""}); });
}

void UserInterface::define_login(Url address) {
    if (mounting_.parent != nullptr) return mounting_.parent->define_login(std::move(address));
    login_ = std::move(address);
}

UserInterface const& UserInterface::outermost() const {
    return mounting_.parent == nullptr ? *this : mounting_.parent->outermost();
}

void UserInterface::note(std::string mistake) {
    if (mounting_.parent != nullptr) return mounting_.parent->note(std::move(mistake));
    mistakes_.push_back(std::move(mistake));
}

std::string UserInterface::full_path(std::string const& path) {
    if (!path.starts_with('/')) {
        note("The path '" + path + "' of a view or a user interface does not start with '/'.");
        return full_path('/' + path);
    }
    if (mounting_.prefix.empty()) return path;
    return path == "/" ? mounting_.prefix : mounting_.prefix + path;
}

Mounting UserInterface::below(std::string const& path) {
    auto prefix = full_path(path);
    if (prefix == "/") prefix.clear();
    if (prefix.ends_with('/')) {
        note("The path '" + path + "' of a user interface ends with '/'.");
        prefix.pop_back();
    }
    return {.parent = this, .prefix = std::move(prefix)};
}

void UserInterface::add(std::unique_ptr<ViewDefinition> view) {
    auto mistake = view->mistake();
    if (!mistake && view->path().starts_with(operations_path)) {
        mistake = "The path " + view->path() + " is the library's own, as all below " +
                  std::string{operations_path} + ".";
    }
    if (!mistake) mistake = routes_->add(*view);
    if (mistake) note(std::move(*mistake));
    views_.push_back(std::move(view));
}

std::vector<ViewDefinition const*> UserInterface::views() const {
    std::vector<ViewDefinition const*> views;
    for (auto const& view : views_) views.push_back(view.get());
    for (auto const& mounted : mounted_) {
        auto const theirs = mounted->views();
        views.insert(views.end(), theirs.begin(), theirs.end());
    }
    return views;
}

Route UserInterface::find(std::string_view encoded_path, std::string_view query) const {
    auto route = routes_->find(encoded_path);
    if (!route) return {};
    auto arguments = route->definition->read_arguments(std::move(route->arguments), query);
    if (!arguments) return {};
    return {.definition = route->definition, .arguments = std::move(*arguments)};
}

std::vector<std::string> UserInterface::missing_slots(ViewDefinition const& definition,
                                                      View& view) {
    auto const page = definition.user_interface().page(view, {});
    std::vector<std::string> missing;
    for (auto const& [slot, factory] : definition.slots()) {
        if (!page->has_slot(slot)) missing.push_back(slot);
    }
    return missing;
}

std::unique_ptr<HTML5Page> UserInterface::build(ViewDefinition const& definition, View& view,
                                                PageHead head) {
    definition.enter(view);
    head.title = definition.title(view);
    auto page = definition.user_interface().page(view, std::move(head));
    add_breadcrumbs(*page, definition, view);
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
