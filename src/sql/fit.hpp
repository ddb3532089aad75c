// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include <soci/soci-backend.h>

namespace holdfast::sql {

// Whether a C++ value of SOCI's type can hold a database's value as it is. A floating-point number
// holds the nearest one to a fraction, but of whole numbers only those that are exact in it.

bool fits(std::int64_t value, soci::details::exchange_type type);
bool fits(double value, soci::details::exchange_type type);
bool fits(std::string_view text, soci::details::exchange_type type);

/// Throws soci::soci_error unless it is so.
void require_that(bool fits);

}  // namespace holdfast::sql
