// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "processes/support/form_page.hpp"
#include "torture/checker/history.hpp"

namespace holdfast::torture {

/// The lists and the total that a page of the application shows.
Reading read_page(std::string const& html);

/// Lists as `NUMBER NOTE ENTRY ENTRY …`, with a semicolon between them.
std::vector<ListState> read_lists(std::string_view text);

/// A page that somebody has open.
struct ShownPage {
    FormKind form = FormKind::alone;
    ListNumber list = 0;
    std::uint32_t reading = 0;
    std::uint32_t intention = 0;
    processes::FormPage controls;
};

}  // namespace holdfast::torture
