// SPDX-License-Identifier: MIT
#include "sql/sqlite_failure.hpp"

#include <gtest/gtest.h>

#include <holdfast/sql/error.hpp>

namespace holdfast::sql {

TEST(SqliteFailure, IsWorthAnotherAttemptWhenTheDatabaseIsBusy) {
    for (int const result : {SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED, SQLITE_SCHEMA}) {
        EXPECT_EQ(sqlite_error_kind(result, Stage::run), ErrorKind::again);
        EXPECT_EQ(sqlite_error_kind(result, Stage::commit), ErrorKind::again);
    }
}

TEST(SqliteFailure, OfAConstraintIsOneAlsoAtTheCommit) {
    EXPECT_EQ(sqlite_error_kind(SQLITE_CONSTRAINT, Stage::run), ErrorKind::constraint);
    EXPECT_EQ(sqlite_error_kind(SQLITE_CONSTRAINT_UNIQUE, Stage::run), ErrorKind::constraint);
    EXPECT_EQ(sqlite_error_kind(SQLITE_CONSTRAINT, Stage::commit), ErrorKind::constraint);
}

TEST(SqliteFailure, OfTheFileLeavesTheOutcomeUnknownOnlyAtTheCommit) {
    for (int const result : {SQLITE_IOERR, SQLITE_FULL, SQLITE_NOMEM, SQLITE_CORRUPT}) {
        EXPECT_EQ(sqlite_error_kind(result, Stage::run), ErrorKind::unavailable);
        EXPECT_EQ(sqlite_error_kind(result, Stage::commit), ErrorKind::connection_lost);
        EXPECT_TRUE(spoils_connection(result));
    }
    EXPECT_FALSE(spoils_connection(SQLITE_CONSTRAINT));
}

}  // namespace holdfast::sql
