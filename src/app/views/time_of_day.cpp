// SPDX-License-Identifier: MIT
#include "app/views/time_of_day.hpp"

#include <ctime>

#include <fmt/chrono.h>

namespace holdfast {

std::string time_of_day(std::int64_t time) {
    return fmt::format("{:%H:%M} UTC", fmt::gmtime(static_cast<std::time_t>(time)));
}

}  // namespace holdfast
