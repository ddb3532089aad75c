// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/fields/constraint.hpp>

namespace holdfast {

/// The text is one e-mail address, by HTML's own pattern (HTML standard, 4.10.5.1.5).
extern TextConstraint const is_email;

/// The text is a whole web address: http or https, in the characters of RFC 3986, with a host that
/// browsers accept.
extern TextConstraint const is_url;

/// The text has three to fifteen digits, in groups as people write them, with `+` before a
/// country's code.
extern TextConstraint const is_telephone;

}  // namespace holdfast
