// SPDX-License-Identifier: MIT
// Any typed text as a value of each type: it is refused, or its canonical text is the same value.
#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/colour.hpp>
#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/field_format.hpp>

#include "fuzzer.hpp"

namespace holdfast::fuzz {
namespace {

template <class Value>
void check_as(std::string_view text) {
    using Format = FieldFormat<Value>;
    auto const parsed = Format::parse(text);
    if (auto const* const violation = std::get_if<Violation>(&parsed)) {
        require(!violation->message.empty(), "a refusal says why");
        return;
    }
    auto const canonical = Format::format(std::get<Value>(parsed));
    auto const again = Format::parse(canonical);
    require(std::holds_alternative<Value>(again), "a canonical text is a value");
    require(std::get<Value>(again) == std::get<Value>(parsed), "a canonical text is its value");
    require(Format::format(std::get<Value>(again)) == canonical, "a value has one canonical text");
}

template <class... Values>
void check_as_each(std::string_view text) {
    (check_as<Values>(text), ...);
    (check_as<std::optional<Values>>(text), ...);
    (check_as<std::set<Values>>(text), ...);
}

void check(std::string_view text) {
    check_as_each<std::int8_t, std::int64_t, std::uint64_t, Decimal<0>, Decimal<2>, Decimal<18>>(
        text);
    check_as_each<bool, std::chrono::year_month, std::chrono::year_month_day,
                  std::chrono::local_seconds, std::chrono::sys_seconds>(text);
    check_as<std::string>(text);
    check_as<std::set<std::string>>(text);
    check_as<TimeOfDay>(text);
    check_as<Colour>(text);
    for (Constraint const& rule : std::vector<Constraint>{required, is_email, is_url, is_telephone,
                                                          max_length(7), pattern("[a-c]+|é")}) {
        rule.accepts(text);
    }
}

}  // namespace
}  // namespace holdfast::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    holdfast::fuzz::check(holdfast::fuzz::text_of(data, size));
    return 0;
}
