// SPDX-License-Identifier: MIT
#include <array>
#include <cstdio>
#include <optional>

#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/text/blank.hpp>
#include <holdfast/text/messages/fields.hpp>

namespace holdfast {
namespace {

using namespace std::chrono;

constexpr local_seconds first_second = local_days{year{1} / January / 1};
constexpr local_seconds after_the_last = local_days{year{10000} / January / 1};

/// Reads a text from its start; each part is there or not.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_{text::strip_whitespace(text)} {}

    bool at_end() const { return rest_.empty(); }

    bool literal(char expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::optional<int> digits(std::size_t count) {
        if (rest_.size() < count) return {};
        int number = 0;
        for (char const c : rest_.substr(0, count)) {
            if (c < '0' || c > '9') return {};
            number = 10 * number + (c - '0');
        }
        rest_.remove_prefix(count);
        return number;
    }

    std::optional<int> two_digits_below(int limit) {
        auto const number = digits(2);
        return number && *number < limit ? number : std::nullopt;
    }

    std::optional<year_month> month_of_year() {
        auto const y = digits(4);
        if (!y || *y == 0 || !literal('-')) return {};
        auto const m = digits(2);
        if (!m) return {};
        year_month const value{year{*y}, month{static_cast<unsigned>(*m)}};
        return value.ok() ? std::optional{value} : std::nullopt;
    }

    std::optional<year_month_day> date() {
        auto const m = month_of_year();
        if (!m || !literal('-')) return {};
        auto const d = digits(2);
        if (!d) return {};
        year_month_day const date = *m / day{static_cast<unsigned>(*d)};
        return date.ok() ? std::optional{date} : std::nullopt;
    }

    std::optional<seconds> time() {
        auto const h = two_digits_below(24);
        if (!h || !literal(':')) return {};
        auto const m = two_digits_below(60);
        if (!m) return {};
        auto const s = literal(':') ? two_digits_below(60) : std::optional{0};
        if (!s) return {};
        return hours{*h} + minutes{*m} + seconds{*s};
    }

    std::optional<local_seconds> date_and_time() {
        auto const day = date();
        if (!day || !(literal('T') || literal(' '))) return {};
        auto const time_of_day = time();
        if (!time_of_day) return {};
        return local_days{*day} + *time_of_day;
    }

    /// The time by which the zone's clocks are before those of UTC.
    std::optional<seconds> offset() {
        if (literal('Z')) return seconds{0};
        bool const is_west = literal('-');
        if (!is_west && !literal('+')) return {};
        auto const h = two_digits_below(24);
        if (!h || !literal(':')) return {};
        auto const m = two_digits_below(60);
        if (!m) return {};
        auto const distance = hours{*h} + minutes{*m};
        return is_west ? -distance : distance;
    }

private:
    std::string_view rest_;
};

template <class... Numbers>
std::string written(char const* pattern, Numbers... numbers) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), pattern, numbers...);
    return buffer.data();
}

std::string time_text(seconds since_midnight) {
    hh_mm_ss const time{since_midnight};
    auto const h = static_cast<int>(time.hours().count());
    auto const m = static_cast<int>(time.minutes().count());
    auto const s = static_cast<int>(time.seconds().count());
    return s == 0 ? written("%02d:%02d", h, m) : written("%02d:%02d:%02d", h, m, s);
}

std::string month_text(year_month value) {
    return written("%04d-%02u", static_cast<int>(value.year()),
                   static_cast<unsigned>(value.month()));
}

std::string date_text(year_month_day date) {
    return month_text(date.year() / date.month()) +
           written("-%02u", static_cast<unsigned>(date.day()));
}

std::string date_and_time_text(local_seconds value, std::string_view zone) {
    if (value < first_second || value >= after_the_last) {
        return std::to_string(value.time_since_epoch().count()) + " s";
    }
    auto const day = floor<days>(value);
    return date_text(year_month_day{day}) + 'T' + time_text(value - day) + std::string{zone};
}

}  // namespace

std::string FieldFormat<year_month>::format(year_month value) {
    return month_text(value);
}

Parsed<year_month> FieldFormat<year_month>::parse(std::string_view text) {
    Scanner scanner{text};
    auto const value = scanner.month_of_year();
    if (value && scanner.at_end()) return *value;
    return Violation{text::unfilled<messages::no_month>()};
}

std::string FieldFormat<year_month_day>::format(year_month_day value) {
    return date_text(value);
}

Parsed<year_month_day> FieldFormat<year_month_day>::parse(std::string_view text) {
    Scanner scanner{text};
    auto const date = scanner.date();
    if (date && scanner.at_end()) return *date;
    return Violation{text::unfilled<messages::no_date>()};
}

std::string FieldFormat<TimeOfDay>::format(TimeOfDay value) {
    return time_text(value.since_midnight());
}

Parsed<TimeOfDay> FieldFormat<TimeOfDay>::parse(std::string_view text) {
    Scanner scanner{text};
    auto const time = scanner.time();
    if (time && scanner.at_end()) return TimeOfDay{*time};
    return Violation{text::unfilled<messages::no_time_of_day>()};
}

std::string FieldFormat<local_seconds>::format(local_seconds value) {
    return date_and_time_text(value, "");
}

Parsed<local_seconds> FieldFormat<local_seconds>::parse(std::string_view text) {
    Scanner scanner{text};
    auto const value = scanner.date_and_time();
    if (value && scanner.at_end()) return *value;
    return Violation{text::unfilled<messages::no_date_and_time>()};
}

std::string FieldFormat<sys_seconds>::format(sys_seconds value) {
    return date_and_time_text(local_seconds{value.time_since_epoch()}, "Z");
}

Parsed<sys_seconds> FieldFormat<sys_seconds>::parse(std::string_view text) {
    Scanner scanner{text};
    auto const there = scanner.date_and_time();
    auto const offset = scanner.offset();
    if (there && offset && scanner.at_end()) {
        auto const value = *there - *offset;
        if (value >= first_second && value < after_the_last) {
            return sys_seconds{value.time_since_epoch()};
        }
    }
    return Violation{text::unfilled<messages::no_zoned_time>()};
}

}  // namespace holdfast
