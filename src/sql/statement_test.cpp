// SPDX-License-Identifier: MIT
// Statements, their values and their rows, which are the same on each database.
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "sql/test_database.hpp"

namespace holdfast {

/// A name whose canonical text is a copy.
struct Spelling {
    std::string letters;
};

template <>
struct FieldFormat<Spelling> {
    static std::string format(Spelling const& spelling) { return spelling.letters; }
    static Parsed<Spelling> parse(std::string_view text) { return Spelling{std::string{text}}; }
};

namespace sql {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Statements : public WithDatabase {
protected:
    Statements() {
        for (auto const* name : {"one", "two", "three"}) insert(name);
    }

    std::vector<std::string> names() {
        Transaction transaction{database, Access::read, late()};
        return transaction.rows<std::string>("select name from item order by id").to_vector();
    }

    Transaction writing() { return Transaction{database, Access::write, late()}; }
    Transaction reading() { return Transaction{database, Access::read, late()}; }
};

TEST_F(Statements, TellHowManyRowsTheyChanged) {
    auto transaction = writing();
    EXPECT_EQ(transaction.execute("update item set name = name || ? where name <> ?", "!", "two"),
              2u);
    EXPECT_EQ(transaction.execute("select id from item"), 0u);
    EXPECT_EQ(transaction.execute("delete from item where name = ?", "none"), 0u);
    EXPECT_EQ(transaction.execute("delete from item"), 3u);
}

TEST_F(Statements, GiveOneRowOrNothing) {
    auto transaction = reading();
    EXPECT_EQ(transaction.one<std::string>("select name from item where id = ?", 2), "two");
    EXPECT_EQ(transaction.one<std::string>("select name from item where id = ?", 9), std::nullopt);
    auto const row =
        transaction.one<std::int64_t, std::string>("select id, name from item where id = ?", 3);
    EXPECT_EQ(row, std::tuple(3, "three"));
}

TEST_F(Statements, GiveTheIdentityOfARowThatTheyInsert) {
    auto transaction = writing();
    EXPECT_EQ(transaction.one<int>("insert into item (name) values (?) returning id", "four"), 4);
    transaction.commit();
    EXPECT_THAT(names(), ElementsAre("one", "two", "three", "four"));
}

TEST_F(Statements, ThatGiveSeveralRowsInsteadOfOneDoomTheirTransaction) {
    auto transaction = writing();
    auto const error =
        error_of([&] { transaction.one<std::string>("select name from item order by id"); });
    EXPECT_THAT(error.what(), HasSubstr("several rows, not one, in: select name"));
    EXPECT_THROW(transaction.commit(), SqlError);
}

TEST_F(Statements, GiveAsManyColumnsAsAreRead) {
    auto transaction = reading();
    auto const error = error_of([&] {
        for (auto const& row : transaction.rows<int>("select id, name from item")) (void)row;
    });
    EXPECT_THAT(error.what(), HasSubstr("gives 2 columns, not 1"));
}

TEST_F(Statements, GiveRowAfterRow) {
    auto transaction = reading();
    std::string seen;
    for (auto const& [id, name] : transaction.rows<std::int64_t, std::string>(
             "select id, name from item where id > ? order by id", 1)) {
        seen += std::to_string(id) + name + ",";
    }
    EXPECT_EQ(seen, "2two,3three,");
    EXPECT_THAT(transaction.rows<int>("select id from item where id > 9").to_vector(), IsEmpty());
}

TEST_F(Statements, MayRunInsideTheirOwnRows) {
    auto transaction = reading();
    std::vector<std::string> pairs;
    for (auto const& one : transaction.rows<std::string>("select name from item order by id")) {
        for (auto const& other :
             transaction.rows<std::string>("select name from item order by id")) {
            pairs.push_back(one + "-" + other);
        }
    }
    EXPECT_EQ(pairs.size(), 9u);
    EXPECT_EQ(pairs[3], "two-one");
    EXPECT_EQ(pairs.back(), "three-three");
}

TEST_F(Statements, GiveTheRowsThatThereWereWhenTheyBegan) {
    {
        auto transaction = writing();
        for (auto const& name : transaction.rows<std::string>("select name from item")) {
            transaction.execute("delete from item where name = ?", name);
            transaction.execute("insert into item (name) values (?)", name + " again");
        }
        transaction.commit();
    }
    EXPECT_THAT(names(), ElementsAre("one again", "two again", "three again"));
}

TEST_F(Statements, MayBeLeftBeforeTheirLastRow) {
    auto transaction = writing();
    for (auto const& name : transaction.rows<std::string>("select name from item order by id")) {
        EXPECT_EQ(name, "one");
        break;
    }
    transaction.execute("delete from item where name = ?", "two");
    transaction.commit();
    EXPECT_THAT(names(), ElementsAre("one", "three"));
}

TEST_F(Statements, ThatOutliveTheirTransactionGiveNoFurtherRow) {
    std::optional<Rows<Columns<std::string>>> rows;
    {
        auto transaction = reading();
        rows.emplace(transaction.rows<std::string>("select name from item order by id"));
        EXPECT_EQ(*rows->begin(), "one");
        transaction.commit();
        EXPECT_THROW(rows->begin(), std::logic_error);
        EXPECT_THROW(transaction.execute("select 1"), std::logic_error);
    }
    EXPECT_THROW(rows->begin(), std::logic_error);
    insert("four");
    rows.reset();
    EXPECT_EQ(count(), 4);
}

TEST_F(Statements, ThatFailBetweenRowsDoomTheirTransaction) {
    auto transaction = writing();
    transaction.execute("create table part (id integer not null, divisor integer)");
    for (int id = 0; id != 50; ++id) transaction.execute("insert into part values (?, 1)", id);
    transaction.execute("insert into part values (50, null)");
    auto const read = [&] {
        int rows = 0;
        for (auto const& [id, divisor] :
             transaction.rows<int, int>("select id, divisor from part order by id")) {
            EXPECT_EQ(id, rows++);
            EXPECT_EQ(divisor, 1);
        }
    };
    auto const error = error_of(read);
    EXPECT_THAT(error.what(), HasSubstr("the column divisor: NULL where there must be a value"));
    EXPECT_EQ(error.statement(), "select id, divisor from part order by id");
    EXPECT_THROW(transaction.commit(), SqlError);
}

TEST_F(Statements, CompareWithListsOfAnyLength) {
    auto transaction = writing();
    auto const found = [&](std::vector<std::string> const& names) {
        return *transaction.one<int>("select count(*) from item where name in (?) and id < ?",
                                     names, 3);
    };
    auto const others = [&](std::vector<int> const& ids) {
        return *transaction.one<int>("select count(*) from item where id not in (?)", ids);
    };
    EXPECT_EQ(found({}), 0);
    EXPECT_EQ(found({"two"}), 1);
    EXPECT_EQ(found({"three", "two", "{\"}\\,'"}), 1);
    EXPECT_EQ(found(std::vector<std::string>(1000, "one")), 1);
    EXPECT_EQ(found(std::vector<std::string>(20'000, "one")), 1);
    EXPECT_EQ(others({}), 3);
    EXPECT_EQ(others({1, 2, 7, 8, 9}), 1);
    std::vector<std::int64_t> const ids{1, 2};
    EXPECT_EQ(transaction.execute("delete from item where id in (?)", std::span{ids}), 2u);
}

TEST_F(Statements, TakeTextsAsTheyAre) {
    auto transaction = writing();
    std::string const text = "'; delete from item; -- \" \\ $1 ? {a,b} \n\xC3\xA4";
    transaction.execute("insert into item (name) values (?)", text);
    EXPECT_EQ(transaction.one<std::string>("select name from item where name = ?", text), text);
    transaction.execute("insert into item (name) values (?)", std::string_view{});
    EXPECT_EQ(transaction.one<std::string>("select name from item where name = ?", ""), "");
}

// They are compared again for each further row.
TEST_F(Statements, KeepTheirValuesUntilTheirLastRow) {
    auto transaction = reading();
    Spelling const name{std::string(100, 'x') + "two"};
    EXPECT_EQ(transaction.one<int>(
                  "select id from item where 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' || name = ? order by id",
                  name),
              2);
    auto rows = transaction.rows<int>("select id from item where name < ? order by id", name);
    EXPECT_THAT(rows.to_vector(), ElementsAre(1, 2, 3));
}

TEST_F(Statements, RefuseWhatIsNoValue) {
    char const* const nothing = nullptr;
    auto transaction = writing();
    EXPECT_THROW(transaction.execute("delete from item where name = ?", nothing), SqlError);
    auto other = reading();
    EXPECT_THROW(other.one<int>("select 1 where ? > 0", std::numeric_limits<double>::quiet_NaN()),
                 SqlError);
}

TEST_F(Statements, AreNotBeforeNorAfterTheirTransaction) {
    auto transaction = writing();
    transaction.commit();
    EXPECT_THROW(transaction.execute("delete from item where id = ?",
                                     std::numeric_limits<std::uint64_t>::max()),
                 std::logic_error);
    EXPECT_FALSE(transaction.first_error());
}

TEST_F(Statements, ReadAFloatThatHoldsTheNumber) {
    auto transaction = reading();
    EXPECT_EQ(transaction.one<float>("select 16777216"), 16777216.0F);
    EXPECT_THROW(transaction.one<float>("select 16777217"), SqlError);
}

TEST_F(Statements, LeftByAnExceptionLeaveTheTransactionAsItIs) {
    auto transaction = writing();
    auto const read = [&] {
        for (auto const& name : transaction.rows<std::string>("select name from item")) {
            throw std::runtime_error{name};
        }
    };
    EXPECT_THROW(read(), std::runtime_error);
    insert(transaction, "four");
    transaction.commit();
    EXPECT_EQ(count(), 4);
}

TEST_F(Statements, KeepBytes) {
    auto transaction = writing();
    auto const is_server = database.file().empty();
    transaction.execute(unchecked(is_server ? "create table part (content bytea)"
                                            : "create table part (content blob)"));
    Bytes const bytes{std::byte{0}, std::byte{0xff}, std::byte{'t'}, std::byte{0}};
    transaction.execute("insert into part values (?)", bytes);
    EXPECT_EQ(transaction.one<Bytes>("select content from part"), bytes);
    transaction.execute("update part set content = ?", Bytes{});
    EXPECT_EQ(transaction.one<Bytes>("select content from part"), Bytes{});
    transaction.execute("update part set content = ?", std::optional<Bytes>{});
    EXPECT_FALSE(*transaction.one<std::optional<Bytes>>("select content from part"));
    transaction.execute("update part set content = ?", bytes);
    EXPECT_THROW(transaction.one<std::string>("select content from part"), SqlError);
}

TEST_F(Statements, KeepNumbersExactly) {
    auto transaction = writing();
    transaction.execute("create table part (number bigint, fraction double precision)");
    using Limits = std::numeric_limits<std::int64_t>;
    for (auto const number : {Limits::min(), std::int64_t{-1}, Limits::max()}) {
        for (double const fraction : {0.1, -1e300, 5e-324, 9007199254740993.0}) {
            transaction.execute("delete from part");
            transaction.execute("insert into part values (?, ?)", number, fraction);
            auto const row =
                transaction.one<std::int64_t, double>("select number, fraction from part");
            EXPECT_EQ(row, std::tuple(number, fraction));
        }
    }
    EXPECT_THROW(transaction.execute("insert into part values (?, 0)",
                                     std::numeric_limits<std::uint64_t>::max()),
                 SqlError);
    EXPECT_THROW(transaction.commit(), SqlError);
}

TEST_F(Statements, DoomTheirTransactionWhenAValueHasNoPlace) {
    for (auto const* statement : {"delete from item", "delete from item where id = ? or id = ?",
                                  "select 1 where ? in (?)"}) {
        auto transaction = writing();
        EXPECT_THROW(transaction.execute(unchecked(statement), 1), SqlError);
        EXPECT_THROW(transaction.commit(), SqlError);
    }
    auto transaction = writing();
    auto const error = error_of(
        [&] { transaction.execute(unchecked("update item set name = ? where id = ?"), "two"); });
    EXPECT_THAT(error.what(), HasSubstr("parameters for 2 values, not for 1"));
}

TEST_F(Statements, TakeAListOnlyInItsPlace) {
    std::vector<int> const ids{1, 2};
    auto transaction = writing();
    EXPECT_THROW(transaction.execute(unchecked("delete from item where id = ?"), std::span{ids}),
                 SqlError);
    auto other = reading();
    EXPECT_EQ(other.one<int>(unchecked("select count(*) from item where id in (?)"), 2), 1);
}

TEST_F(Statements, AreRefusedWhenTheirTextHoldsMoreThanOne) {
    auto transaction = writing();
    auto const error = error_of([&] {
        transaction.execute(unchecked("insert into item (name) values ('four'); delete from item"));
    });
    EXPECT_THAT(error.what(), HasSubstr("more than one statement"));
}

TEST_F(Statements, MayEndWithASemicolonAndAComment) {
    auto transaction = writing();
    transaction.execute("insert into item (name) values ('four'); -- and no more\n ;");
    EXPECT_EQ(count(transaction), 4);
}

TEST_F(Statements, AreRefusedWithoutAStatement) {
    auto transaction = reading();
    EXPECT_THROW(transaction.execute(unchecked("-- nothing")), SqlError);
}

TEST_F(Statements, RunInADestructorWhileAnExceptionPasses) {
    struct Inserts {
        Transaction& transaction;
        ~Inserts() { insert(transaction, "four"); }
    };
    auto transaction = writing();
    try {
        Inserts const inserts{transaction};
        throw std::runtime_error{"something else"};
    } catch (std::runtime_error const&) {
    }
    EXPECT_EQ(count(transaction), 4);
}

}  // namespace
}  // namespace sql
}  // namespace holdfast
