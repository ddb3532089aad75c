// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/fields/constraint.hpp>

namespace holdfast {

/// One e-mail address, as HTML's own pattern has it (HTML standard, 4.10.5.1.5).
extern TextConstraint const is_email;

/// The whole address of something on the web: http or https, in the characters of RFC 3986, with
/// a host that browsers take.
extern TextConstraint const is_url;

/// Three to fifteen digits, in groups as people write them, with `+` before a country's code.
extern TextConstraint const is_telephone;

}  // namespace holdfast
