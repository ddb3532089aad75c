// SPDX-License-Identifier: MIT
// What a table holds and a member of the program cannot: never shown as something else, and never
// written back.
#include <array>
#include <chrono>

#include <gmock/gmock.h>

#include <holdfast/app/database/sql_values.hpp>

#include "booking.hpp"

// SOCI keeps the texts of a row's vector when an exception ends their conversion.
extern "C" char const* __lsan_default_suppressions() {  // NOLINT: the sanitizer's name
    return "leak:libsoci_sqlite3";
}

namespace holdfast::testing {
namespace {

using soci::into;
using ::testing::HasSubstr;
using ::testing::Not;

/// A column of that type, and what other programs put there instead of 5.
struct Column {
    std::string type;
    std::string other;
};

// Of which each database keeps all.
std::array<Column, 5> const columns{Column{"bigint", "4294967301"}, Column{"bigint", "-2147483649"},
                                    Column{"numeric", "5.75"}, Column{"text", "'a dozen'"},
                                    Column{"integer", "null"}};

struct Measure {
    std::string name;
    int amount = 0;

    explicit Measure(sql::Transaction& transaction) {
        transaction.sql() << "select name, amount from measure", into(name), into(amount);
    }

    void save(sql::Transaction& transaction) {
        transaction.sql() << "update measure set name = :name, amount = " + std::to_string(amount),
            soci::use(name);
    }

    static auto fields() {
        return std::tuple{field<&Measure::name>("name", "Name"),
                          field<&Measure::amount>("amount", "Amount")};
    }
    static auto events() { return std::tuple{event<&Measure::save>("save", "Save")}; }
};

class MeasureForm : public Form {
public:
    explicit MeasureForm(View& view) : Form{view, "measure"}, measure_{view.transaction()} {
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(field_of<&Measure::name>(measure_));
        layout.add_input<NumberInput>(field_of<&Measure::amount>(measure_));
        add<Button>(event_of<&Measure::save>(measure_, view.transaction()));
    }

private:
    Measure measure_;
};

class MeasureApplication : public TestApplication {
public:
    explicit MeasureApplication(Column const& column)
        : TestApplication{[](UserInterface& user_interface) {
              user_interface.define_view("/", "Measure").set_slot("main", factory<MeasureForm>());
          }} {
        execute("create table measure (name text, amount " + column.type + ")");
        execute("insert into measure values ('Rope', 5)");
    }
    void others_put(Column const& column) {
        execute("update measure set amount = " + column.other);
    }
};

TEST(StoredValue, ThatItsMemberCannotHoldIsNeverShown) {
    for (auto const& column : columns) {
        MeasureApplication application{column};
        application.others_put(column);
        auto const page = application.browser().open("/");
        EXPECT_EQ(page.status(), 500) << column.other;
        EXPECT_THAT(page.html(), Not(HasSubstr("Rope"))) << column.other;
    }
}

TEST(StoredValue, ThatItsMemberCannotHoldIsNeverWrittenBack) {
    for (auto const& column : columns) {
        MeasureApplication application{column};
        auto browser = application.browser();
        auto page = browser.open("/");
        page.fill("Name", "Cord");
        application.others_put(column);
        page.press("Save");
        EXPECT_EQ(page.status(), 500) << column.other;
        EXPECT_TRUE(page.shows("Cord")) << column.other;
        EXPECT_EQ(application.query("select name from measure"), "Rope");
        EXPECT_EQ(application.query("select count(*) || '' from measure where amount is null or "
                                    "cast(amount as text) <> '5'"),
                  "1");
    }
}

class StoredValues : public ::testing::Test {
protected:
    std::string make(std::string const& type, std::string const& value) {
        auto const table = "kept_" + std::to_string(++tables_);
        application_.execute("create table " + table + " (amount " + type + ")");
        application_.execute("insert into " + table + " values (" + value + ")");
        return table;
    }

    /// What is said when a value of that type is taken from there; the transaction is doomed.
    template <class Value>
    std::string refusal(std::string const& type, std::string const& value) {
        return refusal_of(make(type, value), [](soci::session& session, std::string const& query) {
            Value found{};
            session << query, into(found);
        });
    }

    template <class Read>
    std::string refusal_of(std::string const& table, Read const& read) {
        sql::Transaction transaction{application_.database, sql::Access::write,
                                     TestApplication::deadline()};
        auto const query = "select amount from " + table;
        std::string said;
        try {
            read(transaction.sql(), query);
            return "taken";
        } catch (sql::SqlError const& error) {
            EXPECT_EQ(error.kind(), sql::ErrorKind::other);
            said = error.what();
        }
        EXPECT_THROW(transaction.commit(), sql::SqlError);
        EXPECT_THAT(said, HasSubstr(query));
        EXPECT_THAT(said, HasSubstr("column amount"));
        return said;
    }

    template <class Value>
    Value taken(std::string const& type, std::string const& value) {
        auto const query = "select amount from " + make(type, value);
        sql::Transaction transaction{application_.database, sql::Access::read,
                                     TestApplication::deadline()};
        Value found{};
        transaction.sql() << query, into(found);
        return found;
    }

private:
    TestApplication application_{[](UserInterface&) {}};
    int tables_ = 0;
};

TEST_F(StoredValues, AreRefusedByWholeNumbersThatCannotHoldThem) {
    for (auto const& [type, other] : columns)
        EXPECT_NE(refusal<int>(type, other), "taken") << other;
    EXPECT_NE(refusal<short>("integer", "32768"), "taken");
    EXPECT_NE(refusal<long long>("numeric", "0.5"), "taken");
    EXPECT_NE(refusal<long long>("text", "'9223372036854775808'"), "taken");
    EXPECT_NE(refusal<long long>("text", "''"), "taken");
    EXPECT_NE(refusal<long long>("numeric", "9223372036854775808"), "taken");
    EXPECT_NE(refusal<long long>("text", "'-9223372036854775809'"), "taken");
    EXPECT_NE(refusal<double>("bigint", "9007199254740993"), "taken");
    EXPECT_NE(refusal<char>("text", "'ab'"), "taken");
    EXPECT_NE(refusal<std::string>("text", "null"), "taken");
}

TEST_F(StoredValues, AreRefusedByTheTypesOfFieldsThatCannotHoldThem) {
    EXPECT_NE(refusal<bool>("integer", "2"), "taken");
    EXPECT_NE(refusal<bool>("integer", "null"), "taken");
    EXPECT_NE(refusal<bool>("bigint", "4294967297"), "taken");
    EXPECT_NE(refusal<Decimal<2>>("numeric", "5.75"), "taken");
    EXPECT_NE(refusal<Room>("text", "'suite'"), "taken");
    EXPECT_NE(refusal<std::chrono::year_month_day>("text", "'30 February'"), "taken");
    EXPECT_NE(refusal<std::optional<int>>("bigint", "4294967301"), "taken");
    EXPECT_NE(refusal<std::optional<Room>>("text", "'suite'"), "taken");
}

TEST_F(StoredValues, AreTakenAsTheyAreByWhatHoldsThem) {
    EXPECT_EQ(taken<long long>("bigint", "4294967301"), 4294967301);
    EXPECT_EQ(taken<int>("bigint", "-2147483648"), std::numeric_limits<int>::min());
    EXPECT_EQ(taken<int>("text", "'12'"), 12);
    EXPECT_EQ(taken<double>("numeric", "5.75"), 5.75);
    EXPECT_EQ(taken<double>("bigint", "9007199254740992"), 9007199254740992.0);
    EXPECT_EQ(taken<std::string>("text", "'a dozen'"), "a dozen");
    EXPECT_EQ(taken<std::optional<int>>("integer", "null"), std::nullopt);
    EXPECT_EQ(taken<bool>("integer", "1"), true);
}

TEST_F(StoredValues, AreRefusedInEachRowThatIsFetched) {
    auto const table = make("bigint", "5), (4294967301");
    EXPECT_NE(refusal_of(table,
                         [](soci::session& session, std::string const& query) {
                             int amount = 0;
                             soci::statement rows = (session.prepare << query, into(amount));
                             rows.execute();
                             while (rows.fetch()) EXPECT_EQ(amount, 5);
                         }),
              "taken");
    EXPECT_NE(refusal_of(table,
                         [](soci::session& session, std::string const& query) {
                             soci::rowset<int> const rows = (session.prepare << query);
                             for (int const amount : rows) EXPECT_EQ(amount, 5);
                         }),
              "taken");
}

TEST_F(StoredValues, AreRefusedInRowsWhoseTypesTheTableTells) {
    TestApplication application{[](UserInterface&) {}};
    if (application.address.starts_with("postgresql"))
        GTEST_SKIP() << "whose columns hold one type";
    for (std::string const other : {"4294967301", "5.75", "'a dozen'"}) {
        EXPECT_NE(refusal_of(make("integer", other),
                             [](soci::session& session, std::string const& query) {
                                 soci::rowset<soci::row> const rows = (session.prepare << query);
                                 for (auto const& row : rows) row.get<int>(0);
                             }),
                  "taken")
            << other;
    }
}

TEST_F(StoredValues, AreRefusedAmongTheElementsOfAVector) {
    for (std::string const other : {"4294967301", "-2147483649"}) {
        EXPECT_NE(refusal_of(make("bigint", "5), (" + other),
                             [](soci::session& session, std::string const& query) {
                                 std::vector<int> amounts(10);
                                 session << query, into(amounts);
                             }),
                  "taken")
            << other;
    }
    for (std::string const other : {"'a dozen'", "'9223372036854775808'", "'5.75'", "''"}) {
        EXPECT_NE(refusal_of(make("text", "'5'), (" + other),
                             [](soci::session& session, std::string const& query) {
                                 std::vector<long long> amounts(10);
                                 session << query, into(amounts);
                             }),
                  "taken")
            << other;
    }
}

}  // namespace
}  // namespace holdfast::testing
