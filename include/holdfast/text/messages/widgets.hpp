// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/text/messages/common.hpp>

// On any page: lists, tables and the ways around.
namespace holdfast::messages {

inline constexpr Message other_data{"Other data on this page"};
inline constexpr Message main_navigation{"Main"};
inline constexpr Message breadcrumbs{"Breadcrumbs"};
inline constexpr Message close{"Close"};

inline constexpr Message nothing_to_show{"There is nothing to show."};
inline constexpr Message pages{"Pages"};
inline constexpr Message rows_of_total{"{first}–{last} of {total}"};
inline constexpr Message previous{"Previous"};
inline constexpr Message next{"Next"};
inline constexpr Message search{"Search"};
inline constexpr Message show_all{"Show all"};

}  // namespace holdfast::messages
