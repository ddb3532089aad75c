// SPDX-License-Identifier: MIT
#pragma once

// Every input, and the formats of all types of fields.

// clang-format off: this one stands first, for the sake of its order
#include <holdfast/holdfast.hpp>
// clang-format on

#include <holdfast/fields/colour.hpp>
#include <holdfast/forms/inputs/check_box_list_input.hpp>
#include <holdfast/forms/inputs/colour_input.hpp>
#include <holdfast/forms/inputs/date_time_input.hpp>
#include <holdfast/forms/inputs/displayed_field.hpp>
#include <holdfast/forms/inputs/hidden_input.hpp>
#include <holdfast/forms/inputs/month_input.hpp>
#include <holdfast/forms/inputs/multiple_select_input.hpp>
#include <holdfast/forms/inputs/radio_input.hpp>
#include <holdfast/forms/inputs/range_input.hpp>
#include <holdfast/forms/inputs/switch_input.hpp>
#include <holdfast/forms/inputs/telephone_input.hpp>
#include <holdfast/forms/inputs/time_input.hpp>
#include <holdfast/forms/inputs/url_input.hpp>
