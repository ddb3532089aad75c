// SPDX-License-Identifier: MIT
#pragma once

// Classes with tables: their rows are loaded and saved, and have ready pages.

// These stand first, and in this order, so that the compiler names no other header between this one
// and the one that explains a mistake.
// clang-format off
#include <holdfast/records/record.hpp>
#include <holdfast/records/record_members.hpp>
#include <holdfast/records/records.hpp>
#include <holdfast/records/references.hpp>
#include <holdfast/record_views/select_page.hpp>
// clang-format on

#include <holdfast/record_views/record_form_factories.hpp>
#include <holdfast/record_views/record_views.hpp>
#include <holdfast/records/table_of.hpp>
