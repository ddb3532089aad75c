// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/app/views/view_with.hpp>
#include <holdfast/widgets/html5_page.hpp>

namespace holdfast {

class RouteTable;
class UserInterface;

/// Makes the page that all views share, with its slots still empty.
using PageFactory = std::function<std::unique_ptr<HTML5Page>(PageHead)>;

/// The same from what the request tells, for a page with a menu, say.
using ViewPageFactory = std::function<std::unique_ptr<HTML5Page>(View&, PageHead)>;

/// Below which path of which other user interface one's views stand; by default it stands alone.
struct Mounting {
    UserInterface* parent = nullptr;
    std::string prefix;
};

/// The views of an application. Does not change once it serves.
class UserInterface {
public:
    explicit UserInterface(Mounting mounting = {});
    virtual ~UserInterface();

    UserInterface(UserInterface const&) = delete;
    UserInterface& operator=(UserInterface const&) = delete;

    /// Until then it is the page of the user interface that this one is mounted in, or else one
    /// with its title as a heading and one slot, "main".
    void define_page(PageFactory factory);
    void define_page(ViewPageFactory factory) { page_factory_ = std::move(factory); }

    /// The page of errors and of what could not be saved, for their contents in its slot "main". It
    /// needs no view and no database; when it throws, a page of the library's own is shown. Until
    /// then it is the page that was defined, if that takes no View.
    void define_error_page(PageFactory factory) { error_page_ = std::move(factory); }
    PageFactory const& error_page() const { return error_page_; }

    /// Where somebody logs in to whom a page answers that he must; for all of the application.
    void define_login(Url address);
    std::optional<Url> const& login() const { return login_; }

    /// The path starts with '/', is not percent-encoded, and has a segment `{name}` for each
    /// PathArgument, in their order; QueryArguments come last. Throws std::logic_error when the
    /// path is taken.
    template <class... Arguments>
    ViewWith<Arguments...>& define_view(std::string path, std::string title,
                                        Arguments... arguments) {
        constexpr bool are_arguments = (detail::is_view_argument<Arguments> && ...);
        static_assert(are_arguments,
                      "the arguments of a view are PathArgument<Value>{\"name\"} and "
                      "QueryArgument{\"name\", value}");
        if constexpr (are_arguments) {
            auto view =
                std::make_unique<ViewWith<Arguments...>>(*this, full_path(path), std::move(title),
                                                         std::move(arguments)...);
            auto& defined = *view;
            add(std::move(view));
            return defined;
        }
        __builtin_unreachable();
    }

    /// Makes another user interface, from its Mounting and these arguments, whose views stand below
    /// that path.
    template <std::derived_from<UserInterface> Mounted, class... Arguments>
        requires std::constructible_from<Mounted, Mounting, Arguments...>
    Mounted& mount(std::string const& path, Arguments&&... arguments) {
        auto mounted =
            std::make_unique<Mounted>(below(path), std::forward<Arguments>(arguments)...);
        auto& made = *mounted;
        mounted_.push_back(std::move(mounted));
        return made;
    }

    /// The view at a path and query as they were sent, and its arguments. No view is found where
    /// an argument is not accepted.
    Route find(std::string_view encoded_path, std::string_view query) const;

    /// The whole page of a view for one request.
    static std::unique_ptr<HTML5Page> build(ViewDefinition const& definition, View& view,
                                            PageHead head);

private:
    std::string full_path(std::string const& path) const;
    Mounting below(std::string const& path);
    void add(std::unique_ptr<ViewDefinition> view);
    std::unique_ptr<HTML5Page> page(View& view, PageHead head) const;

    Mounting mounting_;
    std::unique_ptr<RouteTable> own_routes_;  // null where it is mounted
    RouteTable* routes_;
    ViewPageFactory page_factory_;
    PageFactory error_page_;
    std::optional<Url> login_;
    std::vector<std::unique_ptr<ViewDefinition>> views_;
    std::vector<std::unique_ptr<UserInterface>> mounted_;
};

}  // namespace holdfast
