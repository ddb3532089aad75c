// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

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

    Page& page_;
    std::string text_;
    std::string group_;                          // the legend around what is being read
    std::map<std::string, std::string> labels_;  // by the control's id
    std::vector<std::string> ids_;               // of page_.controls_
};

}  // namespace holdfast::testing
