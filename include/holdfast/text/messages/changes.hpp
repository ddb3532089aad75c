// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/text/messages/common.hpp>

// About one thing that differs from what a user saw, for the list on a refused page.
namespace holdfast::messages {

inline constexpr Message was_and_is{"{label} was {then}, is now {now}"};
inline constexpr Message was_and_is_typed{"{label} was {then}, is now {now}; you typed {typed}"};
inline constexpr Message changed_to{"{label} changed, is now {now}"};
inline constexpr Message changed_to_typed{"{label} changed, is now {now}; you typed {typed}"};
inline constexpr Message changed{"{label} changed"};
inline constexpr Message changed_typed{"{label} changed; you typed {typed}"};
inline constexpr Message is_now{"{label} is now {now}"};
inline constexpr Message is_now_typed{"{label} is now {now}; you typed {typed}"};

inline constexpr Message is_gone{"{label} is not there any more"};
inline constexpr Message is_gone_and_was{"{label} is not there any more, was {then}"};
inline constexpr Message is_new{"{label} is new"};
inline constexpr Message is_new_typed{"{label} is new; you typed {typed}"};
inline constexpr Message is_new_and_is{"{label} is new, is {now}"};
inline constexpr Message is_new_and_is_typed{"{label} is new, is {now}; you typed {typed}"};

inline constexpr Message can_be_changed{"{label} can be changed now"};
inline constexpr Message can_be_changed_typed{"{label} can be changed now; you typed {typed}"};
inline constexpr Message cannot_be_changed{"{label} can no longer be changed"};
inline constexpr Message cannot_be_changed_typed{
    "{label} can no longer be changed; you typed {typed}"};
inline constexpr Message can_be_pressed{"{label} can be pressed now"};
inline constexpr Message cannot_be_pressed{"{label} can no longer be pressed"};

inline constexpr Message chosen_option_gone{
    "{label}: the option you chose ({option}) is no longer offered"};
inline constexpr Message chosen_option_gone_unnamed{
    "{label}: the option you chose is no longer offered"};
inline constexpr Message chosen_option_renamed{
    "{label}: the option you chose ({option}) is now called {now}"};
inline constexpr Message chosen_option_renamed_unnamed{
    "{label}: the option you chose is now called {now}"};
inline constexpr Message option_before_gone{
    "{label}: the option set before ({option}) is no longer offered"};
inline constexpr Message option_before_gone_unnamed{
    "{label}: the option set before is no longer offered"};
inline constexpr Message option_before_renamed{
    "{label}: the option set before ({option}) is now called {now}"};
inline constexpr Message option_before_renamed_unnamed{
    "{label}: the option set before is now called {now}"};

inline constexpr Message typed_is_in_form{"What you typed is in the form."};
inline constexpr Message whole_text_now{"The whole text as it is now"};
inline constexpr CountedMessage unchanged_lines{"{count} unchanged line",
                                                "{count} unchanged lines"};
inline constexpr Message line_removed{"removed: {line}"};
inline constexpr Message line_added{"added: {line}"};

inline constexpr Message others_changed{"Meanwhile others changed:"};
inline constexpr Message said_and_others_changed{"{said} Meanwhile others changed:"};
inline constexpr Message said_plainly_and_others_changed{"{said}. Meanwhile others changed:"};
inline constexpr Message merged_with_yours{"{label} (together with yours)"};
inline constexpr CountedMessage and_more{"and {count} more", "and {count} more"};

}  // namespace holdfast::messages
