// SPDX-License-Identifier: MIT
#include "app/submission/claims.hpp"

#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <holdfast/sql/database.hpp>

#include "support/fresh_database.hpp"

namespace holdfast {
namespace {

using concurrency::PageInstance;

sql::Deadline late() {
    return std::chrono::steady_clock::now() + std::chrono::seconds{60};
}

class WithClaims : public testing::Test {
protected:
    WithClaims() { database.migrate(std::vector{Claims::migration()}, late()); }

    static void claim(sql::Transaction& transaction, PageInstance const& instance) {
        EXPECT_TRUE(Claims{transaction}.insert({instance, transaction.now()}, {}, "/"));
    }

    test_support::FreshDatabase fresh;
    sql::Database database{fresh.address()};
};

using ClaimsOfSubmissions = WithClaims;
using PostgresqlClaims = WithClaims;

TEST_F(ClaimsOfSubmissions, KeepTheirOutcome) {
    auto const instance = PageInstance::random();
    {
        sql::Transaction transaction{database, sql::Access::write, late()};
        claim(transaction, instance);
        Claims{transaction}.record_location(instance, "/somewhere");
        transaction.commit();
    }
    sql::Transaction transaction{database, sql::Access::write, late()};
    EXPECT_FALSE(Claims{transaction}.insert({instance, transaction.now()}, {}, "/"));
    auto const found = Claims{transaction}.find(instance);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->location, "/somewhere");
    EXPECT_EQ(found->digest, Claims::text({}));
    EXPECT_GE(transaction.now(), found->applied_at);
    EXPECT_GT(found->applied_at, 0);
}

TEST_F(PostgresqlClaims, OfSubmissionsThatHaveNothingToDoWithEachOtherBothCommit) {
    {
        sql::Transaction transaction{database, sql::Access::write, late()};
        for (int i = 0; i != 5; ++i) claim(transaction, PageInstance::random());
        transaction.commit();
    }
    fresh.value_of("analyze holdfast_claims");  // a table so small that its index is not used
    auto const one = PageInstance::random();
    auto const other = PageInstance::random();
    sql::Transaction first{database, sql::Access::write, late()};
    sql::Transaction second{database, sql::Access::write, late()};
    claim(first, one);
    claim(second, other);
    Claims{first}.record_location(one, "/");
    Claims{second}.record_location(other, "/");
    EXPECT_NO_THROW(first.commit());
    EXPECT_NO_THROW(second.commit());
}

}  // namespace
}  // namespace holdfast
