// SPDX-License-Identifier: MIT
#include "app/views/time_of_day.hpp"

#include <ctime>

#include <fmt/chrono.h>

#include <holdfast/text/messages/pages.hpp>

namespace holdfast {

std::string time_of_day(std::int64_t time) {
    auto const text = fmt::format("{:%H:%M}", fmt::gmtime(static_cast<std::time_t>(time)));
    return text::say<messages::time_of_day>({{"time", text}});
}

}  // namespace holdfast
