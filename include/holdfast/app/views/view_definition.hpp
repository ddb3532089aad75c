// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/app/views/argument.hpp>
#include <holdfast/app/views/bookmark.hpp>
#include <holdfast/app/views/factory.hpp>

namespace holdfast {

class UserInterface;

/// An address of a user interface, or many that differ in their arguments, and what stands in the
/// slots of its page.
class ViewDefinition {
public:
    /// The path is whole. Throws std::logic_error when its parameters are not the arguments that
    /// stand in the path, in this order.
    ViewDefinition(UserInterface const& user_interface, std::string path, std::string title,
                   std::vector<ArgumentRule> arguments);
    virtual ~ViewDefinition() = default;

    ViewDefinition(ViewDefinition const&) = delete;
    ViewDefinition& operator=(ViewDefinition const&) = delete;

    UserInterface const& user_interface() const { return user_interface_; }
    std::string const& path() const { return path_; }
    std::vector<ArgumentRule> const& arguments() const { return arguments_; }

    /// What bookmarks to it are called.
    std::string const& title() const { return title_; }

    /// What its page is called for these arguments.
    std::string title(View& view) const { return title_of_ ? title_of_(view) : title_; }

    /// Throws Redirect where the view leads elsewhere.
    void enter(View& view) const;

    std::vector<std::pair<std::string, WidgetFactory>> const& slots() const { return slots_; }

    /// The texts of all arguments, given those in the path; nothing when one is not accepted.
    std::optional<std::vector<std::string>> read_arguments(std::vector<std::string> in_path,
                                                           std::string_view query) const;

protected:
    template <class Result>
    using OfView = std::function<Result(View&)>;

    void add_slot(std::string name, WidgetFactory factory) {
        slots_.emplace_back(std::move(name), std::move(factory));
    }
    void make_title(OfView<std::string> title) { title_of_ = std::move(title); }

    void add_precondition(OfView<bool> holds, OfView<Url> detour);
    void add_move(OfView<Url> target);

    /// Throws std::logic_error for a text that cannot stand in a path.
    Bookmark bookmark_with(std::vector<std::string> const& texts) const;

private:
    UserInterface const& user_interface_;
    std::string path_;
    std::string title_;
    std::vector<ArgumentRule> arguments_;
    OfView<std::string> title_of_;
    std::vector<OfView<void>> gates_;  // before the page is built, in this order
    std::vector<std::pair<std::string, WidgetFactory>> slots_;
};

}  // namespace holdfast
