// SPDX-License-Identifier: MIT
#include "sql/transaction_control.hpp"

#include <gtest/gtest.h>

namespace holdfast::sql {

TEST(TransactionControl, IsWhatBeginsOrEndsATransaction) {
    for (auto const* statement : {"begin",
                                  "BEGIN;",
                                  "start transaction",
                                  "commit",
                                  "Commit and chain",
                                  "end",
                                  "abort",
                                  "rollback",
                                  "rollback work",
                                  "rollback and chain",
                                  "rollback prepared 'x'",
                                  "commit prepared 'x'",
                                  "prepare transaction 'x'",
                                  "set transaction read only",
                                  "  ; commit",
                                  "-- a comment\ncommit",
                                  "/* a /* nested */ comment */ commit",
                                  "rollback/* */transaction",
                                  "set--\ntransaction isolation level read committed",
                                  "\f\vcommit",
                                  ";;rollback"}) {
        EXPECT_TRUE(controls_transaction(statement)) << statement;
    }
}

TEST(TransactionControl, IsNothingElse) {
    for (auto const* statement : {"",
                                  ";",
                                  "-- commit",
                                  "/* commit",
                                  "/* commit */",
                                  "select 'commit'",
                                  "select 1 -- ;commit",
                                  "savepoint here",
                                  "rollback to here",
                                  "ROLLBACK TO SAVEPOINT here",
                                  "rollback work to here",
                                  "rollback /* */ transaction to here",
                                  "release here",
                                  "prepare x as select 1",
                                  "set local lock_timeout = 1",
                                  "set session x to 1",
                                  "update item set name = 'commit'",
                                  "delete from begin",
                                  "\"commit\"",
                                  "committed",
                                  "do $$ begin commit; end $$",
                                  "with x as (select 1) select 1"}) {
        EXPECT_FALSE(controls_transaction(statement)) << statement;
    }
}

}  // namespace holdfast::sql
