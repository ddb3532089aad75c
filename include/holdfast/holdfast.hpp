// SPDX-License-Identifier: MIT
#pragma once

// All that an application needs but SOCI, which only files with SQL include.

#include <holdfast/app/outbox.hpp>
#include <holdfast/app/password.hpp>
#include <holdfast/app/run.hpp>
#include <holdfast/app/user_interface.hpp>
#include <holdfast/app/view.hpp>
#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/bound_event.hpp>
#include <holdfast/fields/bound_field.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/fields/text_kinds.hpp>
#include <holdfast/forms/button.hpp>
#include <holdfast/forms/check_box_input.hpp>
#include <holdfast/forms/date_input.hpp>
#include <holdfast/forms/date_time_input.hpp>
#include <holdfast/forms/displayed_field.hpp>
#include <holdfast/forms/email_input.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/forms/form_layout.hpp>
#include <holdfast/forms/form_rows.hpp>
#include <holdfast/forms/form_table.hpp>
#include <holdfast/forms/hidden_input.hpp>
#include <holdfast/forms/nested_form.hpp>
#include <holdfast/forms/number_input.hpp>
#include <holdfast/forms/password_input.hpp>
#include <holdfast/forms/radio_input.hpp>
#include <holdfast/forms/select_input.hpp>
#include <holdfast/forms/telephone_input.hpp>
#include <holdfast/forms/text_area.hpp>
#include <holdfast/forms/text_input.hpp>
#include <holdfast/forms/time_input.hpp>
#include <holdfast/forms/url_input.hpp>
#include <holdfast/http/error.hpp>
#include <holdfast/sql/transaction.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/alert.hpp>
#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/page_layout.hpp>
#include <holdfast/widgets/text_node.hpp>
