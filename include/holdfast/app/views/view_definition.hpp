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

namespace http {
struct Download;
}

class UserInterface;
struct Destination;

/// An address of a user interface, or many that differ in their arguments, with the contents of its
/// page's slots.
class ViewDefinition {
public:
    /// The path is whole and starts with '/'.
    ViewDefinition(UserInterface const& user_interface, std::string path, std::string title,
                   std::vector<ArgumentRule> arguments);
    virtual ~ViewDefinition();

    ViewDefinition(ViewDefinition const&) = delete;
    ViewDefinition& operator=(ViewDefinition const&) = delete;

    /// The user interface that defines it, which outlives it.
    UserInterface const& user_interface() const { return user_interface_; }

    /// A mistake in its path or its arguments, if any, in a sentence for developers.
    std::optional<std::string> const& mistake() const { return mistake_; }

    /// Whether it leads elsewhere for good, and so needs no contents.
    bool has_moved() const { return has_moved_; }

    /// The path with its parameters.
    std::string const& path() const { return path_; }

    /// The arguments, those of the path first.
    std::vector<ArgumentRule> const& arguments() const { return arguments_; }

    /// The label of its bookmarks.
    std::string const& title() const { return title_; }

    /// The title of its page for these arguments.
    std::string title(View& view) const { return title_of_ ? title_of_(view) : title_; }

    /// The name of its page in breadcrumbs, for these arguments.
    std::string breadcrumb(View& view) const {
        return breadcrumb_of_ ? breadcrumb_of_(view) : title(view);
    }

    /// Its breadcrumbs: links to the pages above its page, from the top. Empty without a parent.
    std::vector<Destination> breadcrumbs(View& view) const;

    /// Throws Redirect where the view leads elsewhere.
    void enter(View& view) const;

    /// Makes the file that the view answers with in place of a page; empty for a view with a page.
    std::function<http::Download(View&)> const& download() const { return download_; }

    /// The slots' names and contents.
    std::vector<std::pair<std::string, WidgetFactory>> const& slots() const { return slots_; }

    /// The texts of all arguments, given those in the path. Nothing when one is not accepted.
    std::optional<std::vector<std::string>> read_arguments(std::vector<std::string> in_path,
                                                           std::string_view query) const;

protected:
    /// A function of the view. Several threads call it at once.
    template <class Result>
    using OfView = std::function<Result(View&)>;

    /// Adds the contents of a slot.
    void add_slot(std::string name, WidgetFactory factory);

    /// Makes the view answer with a file.
    void make_download(OfView<http::Download> download) { download_ = std::move(download); }

    /// Makes the title depend on the view.
    void make_title(OfView<std::string> title);

    /// Makes the name in breadcrumbs depend on the view.
    void make_breadcrumb(OfView<std::string> name);

    /// Puts the view below another one, which has that address for the arguments of this view.
    /// Throws std::logic_error when this view lacks an argument of the other one's path.
    void put_below(ViewDefinition const& parent, OfView<Url> address);

    /// Leads to the detour unless the condition holds.
    void add_precondition(OfView<bool> holds, OfView<Url> detour);

    /// Leads to the target for good.
    void add_move(OfView<Url> target);

    /// The bookmark with these texts. Throws std::logic_error for a text that cannot stand in a
    /// path.
    Bookmark bookmark_with(std::vector<std::string> const& texts) const;

private:
    UserInterface const& user_interface_;
    std::string path_;
    std::string title_;
    std::vector<ArgumentRule> arguments_;
    std::optional<std::string> mistake_;
    bool has_moved_ = false;
    OfView<std::string> title_of_;
    OfView<std::string> breadcrumb_of_;
    ViewDefinition const* parent_ = nullptr;
    OfView<Url> parent_address_;
    std::vector<OfView<void>> gates_;  // before the page is built, in this order
    std::vector<std::pair<std::string, WidgetFactory>> slots_;
    OfView<http::Download> download_;
};

}  // namespace holdfast
