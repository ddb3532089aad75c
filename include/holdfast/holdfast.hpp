// SPDX-License-Identifier: MIT
#pragma once

// All that an application needs.

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
#include <holdfast/records/record.hpp>
#include <holdfast/records/record_members.hpp>
#include <holdfast/records/records.hpp>
#include <holdfast/records/references.hpp>
#include <holdfast/widgets/container.hpp>
#include <holdfast/forms/inputs/option_input.hpp>
#include <holdfast/forms/rows/form_row.hpp>
#include <holdfast/forms/layout/form_layout.hpp>
#include <holdfast/forms/rows/column_of.hpp>
#include <holdfast/app/views/factory.hpp>
#include <holdfast/app/views/view_with.hpp>
#include <holdfast/app/views/user_interface.hpp>
// clang-format on

#include <holdfast/app/operations/run.hpp>
#include <holdfast/app/outbox/outbox.hpp>
#include <holdfast/app/session/password.hpp>
#include <holdfast/app/views/argument.hpp>
#include <holdfast/app/views/bookmark.hpp>
#include <holdfast/app/views/found.hpp>
#include <holdfast/app/views/redirect.hpp>
#include <holdfast/app/views/view.hpp>
#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/colour.hpp>
#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/fields/set_format.hpp>
#include <holdfast/fields/text_kinds.hpp>
#include <holdfast/forms/form.hpp>
#include <holdfast/forms/inputs/button.hpp>
#include <holdfast/forms/inputs/check_box_input.hpp>
#include <holdfast/forms/inputs/check_box_list_input.hpp>
#include <holdfast/forms/inputs/colour_input.hpp>
#include <holdfast/forms/inputs/date_input.hpp>
#include <holdfast/forms/inputs/date_time_input.hpp>
#include <holdfast/forms/inputs/displayed_field.hpp>
#include <holdfast/forms/inputs/email_input.hpp>
#include <holdfast/forms/inputs/hidden_input.hpp>
#include <holdfast/forms/inputs/month_input.hpp>
#include <holdfast/forms/inputs/multiple_select_input.hpp>
#include <holdfast/forms/inputs/number_input.hpp>
#include <holdfast/forms/inputs/password_input.hpp>
#include <holdfast/forms/inputs/radio_input.hpp>
#include <holdfast/forms/inputs/range_input.hpp>
#include <holdfast/forms/inputs/select_input.hpp>
#include <holdfast/forms/inputs/switch_input.hpp>
#include <holdfast/forms/inputs/telephone_input.hpp>
#include <holdfast/forms/inputs/text_area.hpp>
#include <holdfast/forms/inputs/text_input.hpp>
#include <holdfast/forms/inputs/time_input.hpp>
#include <holdfast/forms/inputs/url_input.hpp>
#include <holdfast/forms/layout/field_set.hpp>
#include <holdfast/forms/nested_form.hpp>
#include <holdfast/forms/rows/form_rows.hpp>
#include <holdfast/forms/rows/form_table.hpp>
#include <holdfast/http/error.hpp>
#include <holdfast/text/query.hpp>
#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/accordion.hpp>
#include <holdfast/widgets/alert.hpp>
#include <holdfast/widgets/badge.hpp>
#include <holdfast/widgets/breadcrumbs.hpp>
#include <holdfast/widgets/button_link.hpp>
#include <holdfast/widgets/card.hpp>
#include <holdfast/widgets/data_table.hpp>
#include <holdfast/widgets/definition_list.hpp>
#include <holdfast/widgets/details.hpp>
#include <holdfast/widgets/dialog.hpp>
#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/figure.hpp>
#include <holdfast/widgets/listing.hpp>
#include <holdfast/widgets/navigation_bar.hpp>
#include <holdfast/widgets/page_layout.hpp>
#include <holdfast/widgets/pagination.hpp>
#include <holdfast/widgets/progress.hpp>
#include <holdfast/widgets/search_form.hpp>
#include <holdfast/widgets/tabs.hpp>
#include <holdfast/widgets/text_node.hpp>
