// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <holdfast/app/view_definition.hpp>
#include <holdfast/widgets/html5_page.hpp>

namespace holdfast {

/// Makes the page that all views share, with its slots still empty.
using PageFactory = std::function<std::unique_ptr<HTML5Page>(PageHead)>;

/// The views of an application. Does not change once it serves.
class UserInterface {
public:
    /// The page has its title as a heading and one slot, "main", until `define_page`.
    UserInterface();
    virtual ~UserInterface() = default;

    UserInterface(UserInterface const&) = delete;
    UserInterface& operator=(UserInterface const&) = delete;

    void define_page(PageFactory factory) { page_factory_ = std::move(factory); }

    /// Where somebody logs in to whom a page answers that he must.
    void define_login(Url address) { login_ = std::move(address); }
    std::optional<Url> const& login() const { return login_; }

    /// The path starts with '/' and is not percent-encoded. Throws std::logic_error when it is
    /// taken or begins with `/-/`, which is for those who run the application.
    ViewDefinition& define_view(std::string path, std::string title);

    /// The view at a path as it was sent, or null.
    ViewDefinition const* find(std::string_view encoded_path) const;

    /// The whole page of a view for one request.
    std::unique_ptr<HTML5Page> build(ViewDefinition const& definition, View& view,
                                     PageHead head) const;

private:
    PageFactory page_factory_;
    std::optional<Url> login_;
    std::list<ViewDefinition> views_;
};

}  // namespace holdfast
