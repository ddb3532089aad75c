// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/time_of_day.hpp>
#include <holdfast/records/records.hpp>
#include <holdfast/records/table_of.hpp>
#include <holdfast/sql/schema/creation.hpp>
#include <holdfast/sql/schema/difference.hpp>

#include "records/records_fixture.hpp"

namespace holdfast::test_records {
namespace {

using testing::IsEmpty;
using namespace std::chrono_literals;

/// A member of each kind of column, once more as one that may be empty.
struct Visit {
    std::int64_t id = 0;
    std::string title;
    double weight = 0;
    bool is_late = false;
    Decimal<2> price;
    sql::Bytes picture;
    std::chrono::year_month_day day{2026y / 3 / 14};
    TimeOfDay opens;
    std::chrono::local_seconds meeting;
    std::chrono::sys_seconds changed;
    std::optional<TimeOfDay> closes;
    std::optional<std::chrono::local_seconds> ended;
    std::optional<bool> is_paid;

    static auto fields() {
        return std::tuple{field<&Visit::title>("title", "Title", unique.ignoring_case()),
                          field<&Visit::is_late>("is_late", "Late"),
                          field<&Visit::price>("price", "Price"),
                          field<&Visit::day>("day", "Day"),
                          field<&Visit::opens>("opens", "Opens"),
                          field<&Visit::meeting>("meeting", "Meeting"),
                          field<&Visit::changed>("changed", "Changed"),
                          field<&Visit::closes>("closes", "Closes"),
                          field<&Visit::ended>("ended", "Ended")};
    }
    static auto record() {
        return table<&Visit::id>("visit", stored<&Visit::weight>("weight"),
                                 stored<&Visit::picture>("picture"),
                                 stored<&Visit::is_paid>("is_paid"));
    }
};

class MadeTables : public testing::Test {
protected:
    MadeTables() {
        sql::Transaction transaction{database, sql::Access::schema, sql::late()};
        for (auto const& statement :
             sql::creation(tables_of<Visit>(), transaction.database_kind())) {
            transaction.execute(sql::unchecked(statement));
        }
        transaction.commit();
    }

    test_support::FreshDatabase fresh;
    sql::Database database{fresh.address()};
};

TEST_F(MadeTables, AreWhatTheirClassesNeed) {
    sql::Transaction transaction{database, sql::Access::read, sql::late()};
    EXPECT_THAT(sql::printed(sql::differences(transaction, tables_of<Visit>())), IsEmpty());
}

TEST_F(MadeTables, KeepEachKindOfValueAsItIs) {
    Visit visit{.title = "Harbour",
                .weight = 0.1,
                .is_late = true,
                .price = Decimal<2>::of_units(-1'995),
                .picture = {std::byte{0}, std::byte{255}},
                .day = 2028y / 2 / 29,
                .opens = TimeOfDay{9h + 5min},
                .meeting = std::chrono::local_days{2026y / 12 / 31} + 23h + 59min + 58s,
                .changed = std::chrono::sys_days{1969y / 7 / 20} + 20h + 17min,
                .closes = TimeOfDay{23h + 59min + 59s},
                .ended = {},
                .is_paid = false};
    sql::Transaction transaction{database, sql::Access::write, sql::late()};
    insert(transaction, visit);
    transaction.execute("update visit set title = title");  // so that it is read again
    auto const read = load<Visit>(transaction, visit.id);
    EXPECT_EQ(read.weight, visit.weight);
    EXPECT_TRUE(read.is_late);
    EXPECT_EQ(read.price, visit.price);
    EXPECT_EQ(read.picture, visit.picture);
    EXPECT_EQ(read.day, visit.day);
    EXPECT_EQ(read.opens, visit.opens);
    EXPECT_EQ(read.meeting, visit.meeting);
    EXPECT_EQ(read.changed, visit.changed);
    EXPECT_EQ(read.closes, visit.closes);
    EXPECT_EQ(read.ended, visit.ended);
    EXPECT_EQ(read.is_paid, visit.is_paid);
}

}  // namespace
}  // namespace holdfast::test_records
