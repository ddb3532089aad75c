// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gumbo.h>

#include <holdfast/testing/page.hpp>

namespace holdfast::testing {

/// Reads HTML into a page with Gumbo, a parser that follows the HTML standard.
class PageReader {
public:
    explicit PageReader(Page& page) : page_{page} {}

    void read();

private:
    void visit(GumboNode const& node);
    void visit_element(GumboNode const& node);
    void visit_children(GumboNode const& node);
    void add_option(GumboNode const& node);
    void add_control(GumboNode const& node, std::string type, std::string value);
    void add_labels();
    void add_button(GumboNode const& node);
    void open_form(GumboNode const& node);
    void find_owners();

    /// A control, by its place among its like, that names its form by id.
    struct Later {
        std::size_t place = 0;
        std::string form;
    };

    std::size_t owner(GumboNode const& node, std::vector<Later>& later, std::size_t place);

    Page& page_;
    std::string text_;
    std::string group_;                          // the legend around what is being read
    std::map<std::string, std::string> labels_;  // by the control's id
    std::vector<std::string> ids_;               // of page_.controls_
    std::optional<std::size_t> form_;            // whose element is being read
    std::map<std::string, std::size_t> forms_;   // by id
    std::vector<Later> controls_elsewhere_;
    std::vector<Later> buttons_elsewhere_;
};

}  // namespace holdfast::testing
