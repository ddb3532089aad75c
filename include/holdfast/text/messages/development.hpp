// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/text/messages/common.hpp>

// On the page of a failure. All but the first are for those who write the application, in
// development only.
namespace holdfast::messages {

inline constexpr Message say_this_when_you_report_it{"Say this when you report it: {id}"};
inline constexpr Message what_went_wrong{"What went wrong"};
inline constexpr Message exception{"Exception"};
inline constexpr Message exception_says{"Message"};
inline constexpr Message failed_statement{"SQL statement"};
inline constexpr Message failed_view{"View"};
inline constexpr Message failed_form{"Form"};
inline constexpr Message failed_event{"Event"};
inline constexpr Message failed_request{"Request"};
inline constexpr Message key_and_name{"{key} ({name})"};
inline constexpr Message where_to_look{
    "The log has this failure, and what was logged before it, under the same request. Only a "
    "program that was started with --development shows it here."};

}  // namespace holdfast::messages
