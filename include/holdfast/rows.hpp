// SPDX-License-Identifier: MIT
#pragma once

// Forms over many objects, and forms within forms.

// clang-format off: this one stands first, for the sake of its order
#include <holdfast/holdfast.hpp>
// clang-format on

#include <holdfast/forms/nested_form.hpp>
#include <holdfast/forms/rows/form_row.hpp>
#include <holdfast/forms/rows/form_rows.hpp>
#include <holdfast/forms/rows/form_table.hpp>
