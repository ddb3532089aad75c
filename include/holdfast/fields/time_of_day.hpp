// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <compare>
#include <stdexcept>

namespace holdfast {

/// A time on a wall clock, without a day; to the second.
class TimeOfDay {
public:
    constexpr TimeOfDay() = default;

    /// Throws std::out_of_range unless the time is within one day.
    explicit constexpr TimeOfDay(std::chrono::seconds since_midnight)
        : since_midnight_{since_midnight} {
        if (since_midnight < std::chrono::seconds{0} || since_midnight >= std::chrono::days{1}) {
            throw std::out_of_range{"a time of day is within one day"};
        }
    }

    /// From 0 to 86,399 seconds.
    constexpr std::chrono::seconds since_midnight() const { return since_midnight_; }

    friend constexpr auto operator<=>(TimeOfDay const&, TimeOfDay const&) = default;

private:
    std::chrono::seconds since_midnight_{0};
};

}  // namespace holdfast
