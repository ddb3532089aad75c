// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace holdfast {

/// The reason why a form's submission was refused, or not even tried, and the form shown again.
enum class RefusalCause : std::uint8_t {
    conflict,       ///< the data is not what its user saw
    already_saved,  ///< other input of the same page was applied before
    invalid,        ///< a typed text breaks a constraint
    domain,         ///< the application's own code refused
    constraint,     ///< the database's rules refused
    row_added,      ///< its user asked for one more blank row
    forbidden,      ///< a text was sent for what cannot be changed by its user
    throttled,      ///< too many wrong guesses came before it
    unverified,     ///< the seal is missing, forged, too old or somebody else's
};

}  // namespace holdfast
