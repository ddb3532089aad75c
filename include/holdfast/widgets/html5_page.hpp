// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/text/url.hpp>
#include <holdfast/widgets/container.hpp>

namespace holdfast {

namespace html {
class Markup;
}  // namespace html

/// The contents of a page's `<head>`.
struct PageHead {
    std::string title;                            ///< for the browser's tab
    std::string language = "en";                  ///< of the page, as in BCP 47
    std::shared_ptr<html::Markup const> library;  ///< elements that the library needs, or none
    std::vector<Url> stylesheets;                 ///< further ones, in their order
    std::vector<Url> scripts;                     ///< further ones, run once the page is parsed
};

/// A whole document. Its children stand in its `<body>`.
class HTML5Page : public Container {
public:
    /// A page without contents and slots.
    explicit HTML5Page(PageHead head) : head_{std::move(head)} {}

    /// Names a container for views to fill. The container must be in this page.
    void define_slot(std::string name, Container& container);

    /// The container of that name. Throws std::logic_error when there is none.
    Container& slot(std::string_view name) const;

    /// Whether the page has a slot of that name.
    bool has_slot(std::string_view name) const;

    /// Puts a message above everything else in the page.
    void announce(std::unique_ptr<Widget> message);

protected:
    void write(html::Writer& writer) const override;

private:
    PageHead head_;
    std::vector<std::pair<std::string, Container*>> slots_;
    std::vector<std::unique_ptr<Widget>> messages_;
};

}  // namespace holdfast
