// SPDX-License-Identifier: MIT
#pragma once

// All that every application needs. <holdfast/inputs.hpp> adds the other inputs,
// <holdfast/rows.hpp> forms over many objects, <holdfast/records.hpp> tables and their pages,
// <holdfast/widgets.hpp> long lists, navigation and the other widgets, <holdfast/accounts.hpp>
// users who log in.

// These stand first, and in this order, so that the compiler names no other header between this one
// and the one that explains a mistake.
// clang-format off
#include <holdfast/sql/statement.hpp>
#include <holdfast/sql/rows.hpp>
#include <holdfast/sql/transaction.hpp>
#include <holdfast/fields/relation.hpp>
#include <holdfast/fields/field.hpp>
#include <holdfast/fields/event.hpp>
#include <holdfast/fields/field_of.hpp>
#include <holdfast/fields/event_of.hpp>
#include <holdfast/widgets/container.hpp>
#include <holdfast/forms/inputs/option_input.hpp>
#include <holdfast/forms/layout/form_layout.hpp>
#include <holdfast/forms/rows/column_of.hpp>
#include <holdfast/app/views/factory.hpp>
#include <holdfast/app/views/view_with.hpp>
#include <holdfast/app/views/user_interface.hpp>
// clang-format on

#include <holdfast/app/operations/run.hpp>
#include <holdfast/app/outbox/outbox.hpp>
#include <holdfast/app/views/argument.hpp>
#include <holdfast/app/views/bookmark.hpp>
#include <holdfast/app/views/redirect.hpp>
#include <holdfast/app/views/view.hpp>
#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/forms/inputs/button.hpp>
#include <holdfast/forms/inputs/check_box_input.hpp>
#include <holdfast/forms/inputs/date_input.hpp>
#include <holdfast/forms/inputs/email_input.hpp>
#include <holdfast/forms/inputs/number_input.hpp>
#include <holdfast/forms/inputs/password_input.hpp>
#include <holdfast/forms/inputs/select_input.hpp>
#include <holdfast/forms/inputs/text_area.hpp>
#include <holdfast/forms/inputs/text_input.hpp>
#include <holdfast/http/error.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/button_link.hpp>
#include <holdfast/widgets/data_table.hpp>
#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/page_layout.hpp>
