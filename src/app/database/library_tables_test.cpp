// SPDX-License-Identifier: MIT
#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <holdfast/concurrency/page_instance.hpp>
#include <holdfast/sql/database.hpp>

#include "app/library_migrations.hpp"
#include "app/outbox/outbox_table.hpp"
#include "app/session/session_table.hpp"
#include "app/submission/claims.hpp"
#include "support/fresh_database.hpp"

namespace holdfast {
namespace {

sql::Deadline late() {
    return std::chrono::steady_clock::now() + std::chrono::seconds{60};
}

/// The library's own tables, as an older version made them or not.
class ClaimsOfAnyVersion : public testing::TestWithParam<bool> {
protected:
    ClaimsOfAnyVersion() {
        if (GetParam()) make_old_tables();
        for (int start = 0; start != 2; ++start) migrate_library(database, late());
    }

    void make_old_tables() {
        std::vector<std::string> const old{
            "create table holdfast_claims (instance varchar(32) not null primary key, digest "
            "varchar(32) not null, sealed_at bigint not null, applied_at bigint not null, "
            "location varchar(4000) not null)",
            "create index holdfast_claims_sealed_at on holdfast_claims (sealed_at)",
            "create table holdfast_sessions (digest varchar(64) not null primary key, "
            "account varchar(200) not null, ends_at bigint not null)",
            "create index holdfast_sessions_account on holdfast_sessions (account)",
            "create table holdfast_outbox (message_key varchar(64) not null primary key, topic "
            "varchar(200) not null, content text not null, due_at bigint not null, posted_at "
            "bigint not null, number integer not null, attempts integer not null)",
            "create index holdfast_outbox_due_at on holdfast_outbox "
            "(topic, due_at, posted_at, number)"};
        for (auto const& statement : old) fresh.value_of(statement);
    }

    test_support::FreshDatabase fresh;
    sql::Database database{fresh.address()};
};

TEST_P(ClaimsOfAnyVersion, KeepWhatAPageMayHave) {
    auto const instance = concurrency::PageInstance::random();
    std::string const address = "/" + std::string(12'000, 'a');
    std::string const account(1'000, 'b');
    std::string const topic(1'000, 'c');
    sql::Transaction transaction{database, sql::Access::write, late()};
    EXPECT_TRUE(Claims{transaction}.insert({instance, transaction.now()}, {}, "/"));
    Claims{transaction}.record_location(instance, address);
    SessionTable{transaction}.insert("an id", account, transaction.now() + 60);
    OutboxTable{transaction}.insert({.key = "a key", .topic = topic, .content = "a content"}, 1);
    transaction.commit();
    sql::Transaction later{database, sql::Access::read, late()};
    EXPECT_EQ(Claims{later}.find(instance)->location, address);
    EXPECT_EQ(SessionTable{later}.account("an id"), account);
    EXPECT_EQ(OutboxTable{later}.first_due(topic)->content, "a content");
}

TEST_P(ClaimsOfAnyVersion, KnowWhetherSomethingIsOld) {
    sql::Transaction transaction{database, sql::Access::write, late()};
    auto const now = transaction.now();
    EXPECT_FALSE(Claims{transaction}.has_older(now));
    EXPECT_FALSE(SessionTable{transaction}.has_ended(now));
    Claims{transaction}.insert({concurrency::PageInstance::random(), now - 10}, {}, "/");
    SessionTable{transaction}.insert("an id", "somebody", now - 10);
    EXPECT_TRUE(Claims{transaction}.has_older(now));
    EXPECT_FALSE(Claims{transaction}.has_older(now - 10));
    EXPECT_TRUE(SessionTable{transaction}.has_ended(now));
}

INSTANTIATE_TEST_SUITE_P(Tables, ClaimsOfAnyVersion, testing::Bool(), [](auto const& instance) {
    return instance.param ? "MadeByAnOlderOne" : "MadeByThisOne";
});

}  // namespace
}  // namespace holdfast
