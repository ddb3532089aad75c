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
struct Route;

/// Makes the page that all views share, with its slots still empty.
using PageFactory = std::function<std::unique_ptr<HTML5Page>(PageHead)>;

/// The same from the view of a request, such as for a page with a menu.
using ViewPageFactory = std::function<std::unique_ptr<HTML5Page>(View&, PageHead)>;

/// The place of a user interface in another one. By default it stands alone.
struct Mounting {
    UserInterface* parent = nullptr;  ///< the outer one, which owns the inner one
    std::string prefix;               ///< the path above its views
};

/// The views of an application. Does not change once it serves.
class UserInterface {
public:
    /// A user interface at that place.
    explicit UserInterface(Mounting mounting = {});
    virtual ~UserInterface();

    UserInterface(UserInterface const&) = delete;
    UserInterface& operator=(UserInterface const&) = delete;

    /// Defines the page of all views. Without it, this is the page of the outer user interface, or
    /// else one with its title as a heading and one slot, "main".
    void define_page(PageFactory factory);

    /// Defines a page that depends on the view.
    void define_page(ViewPageFactory factory) { page_factory_ = std::move(factory); }

    /// Defines a page with a bar of links, the breadcrumbs and the title. The name of the bar leads
    /// to the first link. The slots are "breadcrumbs" and "main". It is the page of errors, too.
    /// Throws std::logic_error without a link.
    void define_navigation(std::string name, std::vector<Bookmark> menu);

    /// Defines the page of errors and of submissions that could not be saved; the library fills its
    /// slot "main". It needs no view and no database. When it throws, the library's own page
    /// appears. Without it, this is the page of `define_page`, if that takes no View.
    void define_error_page(PageFactory factory) { error_page_ = std::move(factory); }

    /// The page of errors; empty without one.
    PageFactory const& error_page() const { return error_page_; }

    /// Sets the login page that a 401 page leads to, for the whole application.
    void define_login(Url address);

    /// The address of the login page, if there is one.
    std::optional<Url> const& login() const { return login_; }

    /// The mistakes in the views defined so far, mounted ones included, in sentences for
    /// developers. An application does not start with any.
    std::vector<std::string> const& mistakes() const { return outermost().mistakes_; }

    /// The views in the order of their definition, and after them those of mounted user interfaces.
    std::vector<ViewDefinition const*> views() const;

    /// Defines a view. The path starts with '/' and is not percent-encoded. It has a segment
    /// `{name}` for each PathArgument, in their order. QueryArguments come last. A wrong or taken
    /// path is one of the `mistakes`.
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

    /// Defines a view that answers with a file in place of a page: a callable makes an
    /// `http::Download` from the View, and the values of the arguments or none. It runs in the
    /// transaction of the request, so it sees one snapshot; a stream is read after that. The title
    /// is the label of its bookmarks. Include <holdfast/http/download.hpp> for it.
    template <class Make, class... Arguments>
    ViewWith<Arguments...>& define_download(std::string path, std::string title, Make make,
                                            Arguments... arguments) {
        using Made = ViewWith<Arguments...>;
        auto& view = define_view(std::move(path), std::move(title), std::move(arguments)...);
        static_assert(Made::template makes_download<Make>,
                      "a download is a callable that takes the View, and the values of the view's "
                      "arguments or none, and returns an http::Download");
        if constexpr (Made::template makes_download<Make>) view.set_download(std::move(make));
        return view;
    }

    /// Makes another user interface, from its Mounting and these arguments, and puts its views
    /// below that path.
    template <std::derived_from<UserInterface> Mounted, class... Arguments>
        requires std::constructible_from<Mounted, Mounting, Arguments...>
    Mounted& mount(std::string const& path, Arguments&&... arguments) {
        auto mounted =
            std::make_unique<Mounted>(below(path), std::forward<Arguments>(arguments)...);
        auto& made = *mounted;
        mounted_.push_back(std::move(mounted));
        return made;
    }

    /// The view at a path and query as they were sent, and its arguments. Finds none when an
    /// argument is not accepted.
    Route find(std::string_view encoded_path, std::string_view query) const;

    /// The view's slots that its page does not have, as this page would be built for a request.
    static std::vector<std::string> missing_slots(ViewDefinition const& definition, View& view);

    /// Builds the whole page of a view for one request.
    static std::unique_ptr<HTML5Page> build(ViewDefinition const& definition, View& view,
                                            PageHead head);

private:
    UserInterface const& outermost() const;
    void note(std::string mistake);
    std::string full_path(std::string const& path);
    Mounting below(std::string const& path);
    void add(std::unique_ptr<ViewDefinition> view);
    std::unique_ptr<HTML5Page> page(View& view, PageHead head) const;

    Mounting mounting_;
    std::unique_ptr<RouteTable> own_routes_;  // null where it is mounted
    RouteTable* routes_;
    ViewPageFactory page_factory_;
    PageFactory error_page_;
    std::optional<Url> login_;
    std::vector<std::string> mistakes_;  // of all, in the outermost one
    std::vector<std::unique_ptr<ViewDefinition>> views_;
    std::vector<std::unique_ptr<UserInterface>> mounted_;
};

}  // namespace holdfast
