// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/records/table_of.hpp>
#include <holdfast/sql/schema/creation.hpp>
#include <holdfast/sql/schema/difference.hpp>

#include "records/records_fixture.hpp"

namespace holdfast::test_records {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct User {
    std::int64_t id = 0;
    std::string name;

    static auto fields() { return std::tuple{field<&User::name>("select", "Name")}; }
    static auto record() { return table<&User::id>("user"); }
};

struct Order {
    std::int64_t number = 0;
    std::string group;
    std::optional<std::int64_t> user;
    std::string shelf;

    static auto fields() {
        return std::tuple{field<&Order::group>("group", "Group", unique.ignoring_case()),
                          field<&Order::user>("user", "User"),
                          field<&Order::shelf>("Shelf No", "Shelf")};
    }
    static auto record() {
        return table<&Order::number>("order", key_column("table"),
                                     unique_together<&Order::user, &Order::shelf>(),
                                     reference<&Order::user, &User::name>());
    }
};

/// A database in which the names of all tables and most columns are keywords.
struct KeywordTables {
    KeywordTables() {
        sql::Transaction transaction{database, sql::Access::schema, sql::late()};
        auto const kind = transaction.database_kind();
        for (auto const& statement : sql::creation(tables_of<User, Order>(), kind)) {
            transaction.execute(sql::unchecked(statement));
        }
        transaction.commit();
    }

    test_support::FreshDatabase fresh;
    sql::Database database{fresh.address()};
};

class NamesThatAreKeywords : public testing::Test {
protected:
    KeywordTables tables;
    sql::Transaction transaction{tables.database, sql::Access::write, sql::late()};
};

TEST_F(NamesThatAreKeywords, AreThoseThatTheDatabaseHas) {
    EXPECT_THAT(sql::printed(sql::differences(transaction, tables_of<User, Order>())), IsEmpty());
}

TEST_F(NamesThatAreKeywords, NeedNoQuotesToWriteAndReadARow) {
    Order order{.group = "Tools", .shelf = "7"};
    insert(transaction, order);
    order.group = "Nails";
    update(transaction, order);
    transaction.execute("update \"order\" set \"Shelf No\" = '8'");
    auto const found = load<Order>(transaction, order.number);
    EXPECT_EQ(found.group, "Nails");
    EXPECT_EQ(found.shelf, "8");
    erase(transaction, found);
    EXPECT_FALSE(find<Order>(transaction, order.number));
}

TEST_F(NamesThatAreKeywords, NeedNoQuotesToSelectRows) {
    for (auto const* group : {"b", "a"}) {
        Order order{.group = group, .shelf = group};
        insert(transaction, order);
    }
    auto const chosen = select<Order>(transaction, "where \"group\" = ?", "a");
    ASSERT_EQ(chosen.size(), 1U);
    EXPECT_EQ(chosen.front().shelf, "a");
    EXPECT_EQ(select<Order>(transaction).size(), 2U);
}

TEST_F(NamesThatAreKeywords, MayStandBeforeTheColumnsOfAStatement) {
    Order order{.group = "Tools", .shelf = "7"};
    insert(transaction, order);
    EXPECT_EQ(transaction.one<Order>("select \"order\".{columns} from \"order\"")->group, "Tools");
    EXPECT_EQ(
        transaction.one<Order>("select \"a \"\"b\".{columns} from \"order\" \"a \"\"b\"")->group,
        "Tools");
}

TEST_F(NamesThatAreKeywords, NeedNoQuotesToFindARival) {
    Order order{.group = "Tools", .user = {}, .shelf = "7"};
    insert(transaction, order);
    Order rival{.group = "TOOLS", .user = {}, .shelf = "8"};
    EXPECT_THROW(insert(transaction, rival), FieldViolation);
    rival.group = "Nails";
    insert(transaction, rival);
    rival.group = "tools";
    EXPECT_THROW(update(transaction, rival), FieldViolation);
}

TEST_F(NamesThatAreKeywords, NeedNoQuotesToReferToARow) {
    User user{.name = "Anna"};
    insert(transaction, user);
    Order order{.group = "Tools", .user = user.id, .shelf = "7"};
    insert(transaction, order);
    EXPECT_EQ(follow<&Order::user>(transaction, order)->name, "Anna");
    std::vector<std::string> labels;
    for (auto const& option : options_of<&Order::user>(transaction)) labels.push_back(option.label);
    EXPECT_THAT(labels, ElementsAre("(none)", "Anna"));
}

}  // namespace
}  // namespace holdfast::test_records
