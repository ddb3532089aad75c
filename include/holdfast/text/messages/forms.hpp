// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/text/messages/common.hpp>

// In a form, beside its inputs.
namespace holdfast::messages {

inline constexpr Message subject_of_form{"What this form is about"};
inline constexpr Message options_of_input{"Options of {label}"};
inline constexpr Message no_option{"(none)"};
inline constexpr Message choose_one{"(choose one)"};
inline constexpr Message option_not_on_offer{"{option} (not on offer)"};
inline constexpr Message removal_of_row{"{label} {row}"};

inline constexpr Message will_not_be_saved{"{label} (will not be saved)"};
inline constexpr Message type_again{"Please type this again: {label}"};
inline constexpr Message is_updated{"Updated: this is what is saved now."};
inline constexpr Message input_is_too_large{
    "This cannot be changed here: it is more than can be sent at once."};
inline constexpr Message form_is_too_large{
    "Nothing can be changed here: it is more than can be sent at once."};

inline constexpr Message which_is_saved{
    "{label} is saved with another value now. Which one is to be saved?"};
inline constexpr Message mine{"Mine, as typed above"};
inline constexpr Message current_value{"The current one: {value}"};
inline constexpr Message current_value_below{"The current one"};

inline constexpr Message new_row{"new row"};
inline constexpr Message unnamed_row{"Row {number}"};
inline constexpr Message numbered_row{"{row} {number}"};
inline constexpr Message add_a_row{"Add a row"};
inline constexpr CountedMessage first_rows_shown{
    "Only the first {shown} of {count} row are shown here, since more cannot be sent at once. "
    "Remove rows to see the others; what is not shown stays as it is.",
    "Only the first {shown} of {count} rows are shown here, since more cannot be sent at once. "
    "Remove rows to see the others; what is not shown stays as it is."};
inline constexpr CountedMessage rows_with_one_identity{
    "Not shown here: {count} row with the identity of another one.",
    "Not shown here: {count} rows with the identity of another one."};
inline constexpr Message rows_are_full{
    "There is no room for more rows here, since more cannot be sent at once."};

}  // namespace holdfast::messages
