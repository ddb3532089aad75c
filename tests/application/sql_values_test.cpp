// SPDX-License-Identifier: MIT
#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include <holdfast/sql/error.hpp>

#include "booking.hpp"

namespace holdfast::testing {
namespace {

using namespace std::chrono;

// A table for each type of column: PostgreSQL takes the types of a statement's values from the
// columns that there were when it ran first.
class SqlValues : public ::testing::Test {
protected:
    TestApplication application_{[](UserInterface&) {}};
    sql::Transaction transaction_{application_.database, sql::Access::write,
                                  TestApplication::deadline()};
    std::string table_ = "kept";

    void make(std::string const& type) {
        table_ += "_" + type;
        transaction_.execute(sql::unchecked("create table " + table_ + " (kept " + type + ")"));
    }

    template <class Value>
    void put(Value const& value) {
        transaction_.execute(sql::unchecked("insert into " + table_ + " values (?)"), value);
    }

    template <class Value>
    auto rows() {
        return transaction_.rows<Value>(sql::unchecked("select kept from " + table_));
    }

    // The value in the only row.
    template <class Value>
    Value only() {
        return transaction_.one<Value>(sql::unchecked("select kept from " + table_)).value();
    }

    // The value that comes back.
    template <class Value>
    Value kept(Value const& value) {
        transaction_.execute(sql::unchecked("delete from " + table_));
        put(value);
        return only<Value>();
    }

    template <class Value>
    void expect_same(std::string const& type, Value const& value) {
        make(type);
        EXPECT_EQ(kept(value), value);
        EXPECT_EQ(kept(std::optional<Value>{value}), value);
        EXPECT_EQ(kept(std::optional<Value>{}), std::nullopt);
    }
};

TEST_F(SqlValues, OfEachTypeComeBackAsTheyWere) {
    expect_same("date", year_month_day{2026y / November / 23});
    expect_same("text", TimeOfDay{hours{14} + minutes{5}});
    expect_same("text", local_seconds{local_days{2026y / November / 23} + hours{14}});
    expect_same("text", sys_seconds{sys_days{2026y / November / 23} + hours{14}});
    expect_same("text", Room::twin);
    expect_same("text", std::string{"Bolt"});
    expect_same("integer", 7);
    expect_same("bigint", std::int64_t{1} << 40U);
    expect_same("integer", true);
    expect_same("integer", false);
}

TEST_F(SqlValues, KeepDecimalsExactlyAndInTheirOrder) {
    using Price = Decimal<2>;
    expect_same("bigint", Price::of_units(std::numeric_limits<std::int64_t>::min()));
    expect_same("bigint", Price::of_units(std::numeric_limits<std::int64_t>::max()));
    make("bigint");
    for (int const units : {1'000, -5, 999}) put(Price::of_units(units));
    auto const [least, most] =
        transaction_.one<Price, Price>(sql::unchecked("select min(kept), max(kept) from " + table_))
            .value();
    EXPECT_EQ(least.text(), "-0.05");
    EXPECT_EQ(most.text(), "10.00");
}

TEST_F(SqlValues, AreNothingForEachRowThatHasNothing) {
    make("date");
    using Day = std::optional<year_month_day>;
    for (auto const& day : {Day{}, Day{2026y / November / 23}, Day{}}) put(day);
    std::string seen;
    for (auto const& day : rows<Day>()) seen += FieldFormat<Day>::format(day) + ",";
    EXPECT_EQ(seen, ",2026-11-23,,");
}

TEST_F(SqlValues, AreRefusedWhereAColumnHoldsNone) {
    make("text");
    put(std::string{"30 February"});
    EXPECT_THROW(only<year_month_day>(), sql::SqlError);
}

TEST_F(SqlValues, AreRefusedForNullWhereThereMustBeOne) {
    make("integer");
    put(std::optional<int>{});
    EXPECT_THROW(only<Decimal<2>>(), sql::SqlError);
}

}  // namespace
}  // namespace holdfast::testing
