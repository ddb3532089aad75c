// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ranges>
#include <stdexcept>

#include <holdfast/app/views/redirect.hpp>
#include <holdfast/app/views/view_definition.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/widgets/destination.hpp>

#include "app/views/detour.hpp"
#include "app/views/path_pattern.hpp"
#include "app/views/query.hpp"

namespace holdfast {
namespace {

// Nothing where the arguments fit the path.
std::optional<std::string> mistake_in(std::string const& path,
                                      std::vector<ArgumentRule> const& arguments) {
    auto const names = parameter_names(path);
    bool const are_named =
        std::ranges::equal(names, arguments | std::views::filter(&ArgumentRule::in_path), {}, {},
                           &ArgumentRule::name);
    if (!are_named || !std::ranges::is_partitioned(arguments, &ArgumentRule::in_path)) {
        return "The view " + path +
               " takes first the arguments of its path in their order, and then those of its "
               "query.";
    }
    if (std::ranges::find(arguments, return_argument, &ArgumentRule::name) != arguments.end()) {
        return "The view " + path + " has an argument named " + std::string{return_argument} +
               ", which is for detours.";
    }
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        if (std::find_if(arguments.begin(), argument, [&](ArgumentRule const& other) {
                return other.name == argument->name;
            }) != argument) {
            return "Two arguments of the view " + path + " are named " + argument->name + ".";
        }
    }
    return {};
}

// Nothing when it was sent twice, or is none.
std::optional<std::string> argument_in(http::FormData const& query, ArgumentRule const& rule) {
    std::string const* sent = nullptr;
    for (auto const& [name, text] : query) {
        if (name != rule.name) continue;
        if (sent != nullptr) return {};
        sent = &text;
    }
    if (sent != nullptr && rule.accepts(*sent)) return *sent;
    // As a form sends it whose input was left empty.
    if (sent == nullptr || sent->empty()) return rule.otherwise;
    return {};
}

}  // namespace

ViewDefinition::ViewDefinition(UserInterface const& user_interface, std::string path,
                               std::string title, std::vector<ArgumentRule> arguments)
    : user_interface_{user_interface},
      path_{std::move(path)},
      title_{std::move(title)},
      arguments_{std::move(arguments)} {
    try {
        mistake_ = mistake_in(path_, arguments_);
    } catch (std::logic_error const& error) {
        mistake_ = "The path " + path_ + " of a view is wrong: " + error.what() + ".";
    }
}

std::optional<std::vector<std::string>> ViewDefinition::read_arguments(
    std::vector<std::string> in_path, std::string_view query) const {
    auto texts = std::move(in_path);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!arguments_[i].accepts(texts[i])) return {};
    }
    if (texts.size() == arguments_.size()) return texts;
    auto const sent = read_query(query);
    if (!sent) return {};
    for (auto i = texts.size(); i < arguments_.size(); ++i) {
        auto text = argument_in(*sent, arguments_[i]);
        if (!text) return {};
        texts.push_back(std::move(*text));
    }
    return texts;
}

void ViewDefinition::enter(View& view) const {
    for (auto const& pass : gates_) pass(view);
}

std::vector<Destination> ViewDefinition::breadcrumbs(View& view) const {
    if (parent_ == nullptr) return {};
    auto links = parent_->breadcrumbs(view);
    links.push_back({.address = parent_address_(view), .text = parent_->breadcrumb(view)});
    return links;
}

void ViewDefinition::put_below(ViewDefinition const& parent, OfView<Url> address) {
    for (auto const& rule : parent.arguments_) {
        bool const is_shared =
            std::ranges::find(arguments_, rule.name, &ArgumentRule::name) != arguments_.end();
        if (rule.in_path() && !is_shared) {
            throw std::logic_error{"The view " + path_ + " has no argument named " + rule.name +
                                   ", which its parent " + parent.path_ + " has."};
        }
    }
    parent_ = &parent;
    parent_address_ = std::move(address);
}

void ViewDefinition::add_precondition(OfView<bool> holds, OfView<Url> detour) {
    gates_.push_back([holds = std::move(holds), detour = std::move(detour)](View& view) {
        if (!holds(view)) throw Redirect{holdfast::detour(detour(view), view.address())};
    });
}

void ViewDefinition::add_move(OfView<Url> target) {
    has_moved_ = true;
    gates_.push_back([target = std::move(target)](View& view) {
        throw Redirect{target(view), Moved::permanently};
    });
}

Bookmark ViewDefinition::bookmark_with(std::vector<std::string> const& texts) const {
    std::string address;
    std::size_t next = 0;
    auto rest = segments_of(path_);
    while (auto const segment = take_segment(rest)) {
        address += '/';
        if (!parameter_name(*segment)) {
            address += text::percent_encode(*segment);
            continue;
        }
        if (next == texts.size()) return {Url::to_nowhere(), title_};  // it has a mistake
        auto const& text = texts[next++];
        if (!can_be_segment(text)) return {Url::to_nowhere(), title_};
        address += text::percent_encode(text);
    }
    if (address.empty()) address = "/";
    char separator = '?';
    for (; next < texts.size(); ++next) {
        auto const& rule = arguments_[next];
        if (texts[next] == *rule.otherwise) continue;
        address +=
            separator + text::percent_encode(rule.name) + '=' + text::percent_encode(texts[next]);
        separator = '&';
    }
    return {Url{std::move(address)}, title_};
}

ViewDefinition::~ViewDefinition() = default;

void ViewDefinition::add_slot(std::string name, WidgetFactory factory) {
    slots_.emplace_back(std::move(name), std::move(factory));
}

void ViewDefinition::make_title(OfView<std::string> title) {
    title_of_ = std::move(title);
}

void ViewDefinition::make_breadcrumb(OfView<std::string> name) {
    breadcrumb_of_ = std::move(name);
}

}  // namespace holdfast
