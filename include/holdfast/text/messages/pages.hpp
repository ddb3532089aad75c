// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/text/messages/common.hpp>

// On pages of the library's own: notices, errors, and the plain page of a refused submission.
namespace holdfast::messages {

inline constexpr Message saved{"Saved"};
inline constexpr Message already_saved{"Already saved at {time}"};
inline constexpr Message time_of_day{"{time} UTC"};
inline constexpr Message page_is_elsewhere{"This page is elsewhere"};
inline constexpr Message goes_on_elsewhere{"This goes on elsewhere"};
inline constexpr Message go_on{"Go on"};
inline constexpr Message go_there{"Go there"};
inline constexpr Message go_to_start{"Go to the start"};
inline constexpr Message open_afresh{"Open the page afresh"};
inline constexpr Message log_in{"Log in"};
inline constexpr Message try_again{"Try again"};
inline constexpr Message to_be_typed_again{"{label} (to be typed again)"};

inline constexpr Message was_not_saved{"This was not saved."};
inline constexpr Message unknown_whether_saved{"It is not known whether this was saved."};
inline constexpr Message unknown_whether_saved_send_again{
    "It is not known whether this was saved. Go back and send it again in a moment: it will be "
    "applied once."};
inline constexpr Message text_is_below{"What you typed is below."};
inline constexpr Message form_is_gone_from_page{
    "The form is no longer on this page. What you typed is below."};
inline constexpr Message submitted_form_is_gone{
    "The form that you submitted is no longer on this page"};
inline constexpr Message no_such_page{"There is no such page"};
inline constexpr Message no_such_page_to_send_to{
    "There is no such page. The text that was sent to it was not read: go back to find it."};
inline constexpr Message seal_is_needed{"A submission needs the seal of the form that it is for"};

inline constexpr Message our_mistake{"Something went wrong on our side"};
inline constexpr Message our_mistake_advice{
    "You can try again: it will be applied once. What you typed is below."};
inline constexpr Message not_in_time{"Your submission could not be completed in time"};
inline constexpr Message press_try_again{
    "Press Try again: it will be applied once. What you typed is below."};
inline constexpr Message no_database{"The database cannot be used at this moment"};
inline constexpr Message press_try_again_later{
    "Press Try again later: it will be applied once. What you typed is below."};
inline constexpr Message too_many_waiting{"Too many requests are waiting at this moment"};
inline constexpr Message too_many_passwords_waiting{
    "Too many passwords are waiting to be checked at this moment"};
inline constexpr Message press_try_again_in_a_moment{
    "Press Try again in a moment: it will be applied once. What you typed is below."};
inline constexpr Message logged_out{"You are not logged in any more"};
inline constexpr Message logged_out_advice{
    "Log in in another tab, then press Try again here: what you typed is below."};
inline constexpr Message page_has_moved{"This page has moved"};
inline constexpr Message something_comes_first{"Something else has to be done first"};
inline constexpr Message something_comes_first_advice{
    "Do it in another tab, then press Try again here: what you typed is below."};

inline constexpr Message no_web_address_to_go_to{"This link does not lead to a web address"};
inline constexpr Message address_may_be_misspelt{
    "The address may be misspelt, or the page is gone."};
inline constexpr Message row_is_gone{"This is not there any more."};
inline constexpr Message for_those_logged_in{"This page is for those who are logged in."};
inline constexpr Message not_allowed{"You are not allowed to do this, or not from there."};
inline constexpr Message not_in_that_way{"This page cannot be used in that way."};
inline constexpr Message not_from_a_form{"The request has content that no form sends."};
inline constexpr Message site_has_another_name{
    "This site has another name, and answers nothing under this one. Its operator sets its name "
    "with --public-url."};
inline constexpr Message try_again_in_a_moment{"Please try again in a moment."};
inline constexpr Message mistake_was_recorded{"It is our mistake, and it was recorded."};
inline constexpr Message request_is_too_large{"The request is too large. It changed nothing."};
inline constexpr Message request_was_refused{"The request was refused. It changed nothing."};
inline constexpr Message cannot_be_understood{
    "The request cannot be understood. It changed nothing."};

}  // namespace holdfast::messages
