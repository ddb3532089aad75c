// SPDX-License-Identifier: MIT
// Values that a table holds and a member of the program cannot: never shown as something else, and
// never written back.
#include <array>
#include <chrono>
#include <limits>
#include <string>

#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "booking.hpp"

namespace holdfast::testing {
namespace {

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
        std::tie(name, amount) =
            transaction.one<std::string, int>("select name, amount from measure").value();
    }

    void save(sql::Transaction& transaction) {
        transaction.execute(sql::unchecked("update measure set name = ?, amount = " +
                                           std::to_string(amount)),
                            name);
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

    /// The error when a value of that type is taken from there; the transaction is doomed.
    template <class Value>
    std::string refusal(std::string const& type, std::string const& value) {
        return refusal_of(make(type, value),
                          [](sql::Transaction& transaction, std::string const& query) {
                              transaction.one<Value>(sql::unchecked(query));
                          });
    }

    template <class Read>
    std::string refusal_of(std::string const& table, Read const& read) {
        sql::Transaction transaction{application_.database, sql::Access::write,
                                     TestApplication::deadline()};
        auto const query = "select amount from " + table;
        std::string said;
        try {
            read(transaction, query);
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
        return transaction.one<Value>(sql::unchecked(query)).value();
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
                         [](sql::Transaction& transaction, std::string const& query) {
                             auto rows = transaction.rows<int>(sql::unchecked(query));
                             for (int const amount : rows) EXPECT_EQ(amount, 5);
                         }),
              "taken");
    EXPECT_NE(refusal_of(table,
                         [](sql::Transaction& transaction, std::string const& query) {
                             auto rows = transaction.rows<int>(sql::unchecked(query));
                             for (int const amount : rows) {
                                 EXPECT_EQ(amount, 5);
                                 transaction.execute("update note set count = count + 1");
                             }
                         }),
              "taken");
}

TEST_F(StoredValues, AreRefusedInRowsWhateverTypeTheTableTells) {
    TestApplication application{[](UserInterface&) {}};
    if (application.address.starts_with("postgresql"))
        GTEST_SKIP() << "whose columns hold one type";
    for (std::string const other : {"4294967301", "5.75", "'a dozen'"}) {
        EXPECT_NE(refusal_of(make("integer", other),
                             [](sql::Transaction& transaction, std::string const& query) {
                                 transaction.rows<int>(sql::unchecked(query)).to_vector();
                             }),
                  "taken")
            << other;
    }
}

TEST_F(StoredValues, AreRefusedAmongRowsThatAreTakenAtOnce) {
    for (std::string const other : {"4294967301", "-2147483649"}) {
        EXPECT_NE(refusal_of(make("bigint", "5), (" + other),
                             [](sql::Transaction& transaction, std::string const& query) {
                                 transaction.rows<int>(sql::unchecked(query)).to_vector();
                             }),
                  "taken")
            << other;
    }
    for (std::string const other : {"'a dozen'", "'9223372036854775808'", "'5.75'", "''"}) {
        EXPECT_NE(refusal_of(make("text", "'5'), (" + other),
                             [](sql::Transaction& transaction, std::string const& query) {
                                 transaction.rows<long long>(sql::unchecked(query)).to_vector();
                             }),
                  "taken")
            << other;
    }
}

}  // namespace
}  // namespace holdfast::testing
