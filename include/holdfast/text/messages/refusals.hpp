// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/text/messages/common.hpp>

// About a submission that is refused: the headline, and what its user may do.
namespace holdfast::messages {

inline constexpr Message some_data_changed{"Some data changed since you opened this page"};
inline constexpr Message some_data_changed_list{"Some data changed since you opened this page:"};
inline constexpr Message please_correct{"Please correct the following"};
inline constexpr Message does_not_go_together{"This does not fit what is already saved"};
inline constexpr Message input_is_forbidden{"You cannot change {label}; nothing was saved"};
inline constexpr Message some_input_is_forbidden{
    "You sent an input that you cannot change; nothing was saved"};
inline constexpr Message button_is_forbidden{"You cannot press {label}; nothing was saved"};
inline constexpr Message some_button_is_forbidden{
    "You cannot press this button; nothing was saved"};
inline constexpr Message no_room_for_rows{
    "There is no room for more rows here, since more cannot be sent at once. Nothing was saved; "
    "remove rows first"};
inline constexpr Message already_saved_other_input{
    "You already saved this page at {time}; what you sent now was not saved"};
inline constexpr Message already_saved_somehow{
    "This page was already saved at {time}, perhaps with what you sent now"};
inline constexpr CountedMessage too_many_attempts{
    "There were too many wrong attempts. Nothing was checked or saved this time: please try again "
    "in {count} second",
    "There were too many wrong attempts. Nothing was checked or saved this time: please try again "
    "in {count} seconds"};
inline constexpr Message room_for_row{"There is room for one more row"};
inline constexpr Message room_for_row_unsaved{
    "There is room for one more row. Nothing was saved yet"};
inline constexpr Message no_room_for_row{
    "There is no room for one more row. Nothing was saved yet"};

inline constexpr Message page_of_another_user{
    "This page was opened by another user, or in another session"};
inline constexpr Message page_is_too_old{"This page was open for too long"};
inline constexpr Message page_is_from_the_future{"This page says that it was opened in the future"};
inline constexpr Message page_is_unverified{"This page could not be verified"};
inline constexpr Message no_cookie_came{
    "Your browser did not send the cookie of this site. Allow cookies for this site, then submit "
    "again"};

// The meaning of the list of changes, or the reason why there is none.
inline constexpr Message this_changed{"This is what changed:"};
inline constexpr Message this_changed_typed{
    "What you typed is still in the form. This is what changed:"};
inline constexpr Message this_changed_unsaved{"Nothing was saved. This is what changed:"};
inline constexpr Message this_changed_unsaved_typed{
    "Nothing was saved. What you typed is still in the form. This is what changed:"};
inline constexpr Message typed_differs{
    "What you typed is in the form and differs from what is saved now:"};
inline constexpr Message typed_differs_unsaved{
    "Nothing was saved. What you typed is in the form and differs from what is saved now:"};
inline constexpr Message is_again_as_seen{
    "Everything is again as you saw it. Nothing was saved yet."};
inline constexpr Message is_again_as_seen_submit{
    "Everything is again as you saw it. Nothing was saved yet; you can submit it again."};
inline constexpr Message is_again_as_seen_typed{
    "Everything is again as you saw it. Nothing was saved yet; what you typed is in the form."};
inline constexpr Message is_again_as_seen_typed_submit{
    "Everything is again as you saw it. Nothing was saved yet; what you typed is in the form, "
    "and you can submit it again."};
inline constexpr Message unknown_whether_saved_before{
    "It is not known whether this was saved before. Look whether it was before you submit it "
    "again."};
inline constexpr Message submit_again_or_afresh{
    "Submit again if it is still what you want, or start afresh:"};
inline constexpr Message start_afresh{"You can start afresh:"};
inline constexpr Message reset_input{"Reset input"};

}  // namespace holdfast::messages
