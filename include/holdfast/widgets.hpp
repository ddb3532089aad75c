// SPDX-License-Identifier: MIT
#pragma once

// Every widget that is not an input: long lists, ways around, and what sets contents off.

// clang-format off: this one stands first, for the sake of its order
#include <holdfast/holdfast.hpp>
// clang-format on

#include <holdfast/forms/layout/field_set.hpp>
#include <holdfast/text/query.hpp>
#include <holdfast/widgets/accordion.hpp>
#include <holdfast/widgets/alert.hpp>
#include <holdfast/widgets/badge.hpp>
#include <holdfast/widgets/breadcrumbs.hpp>
#include <holdfast/widgets/card.hpp>
#include <holdfast/widgets/definition_list.hpp>
#include <holdfast/widgets/details.hpp>
#include <holdfast/widgets/dialog.hpp>
#include <holdfast/widgets/figure.hpp>
#include <holdfast/widgets/listing.hpp>
#include <holdfast/widgets/menu.hpp>
#include <holdfast/widgets/navigation_bar.hpp>
#include <holdfast/widgets/pagination.hpp>
#include <holdfast/widgets/progress.hpp>
#include <holdfast/widgets/search_form.hpp>
#include <holdfast/widgets/tabs.hpp>
#include <holdfast/widgets/text_node.hpp>
