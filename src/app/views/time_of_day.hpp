// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace holdfast {

/// A time as messages tell it, such as "12:03 UTC"; in seconds since 1970.
std::string time_of_day(std::int64_t time);

}  // namespace holdfast
