// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/sql/migration_error.hpp>

#include "sql/test_database.hpp"

namespace holdfast::sql {

/// A database without a table, and programs that have a list of migrations.
class MigrationTest : public testing::Test {
protected:
    using List = std::vector<Migration>;

    void migrate(List const& list, MissingMigrations missing = MissingMigrations::are_applied) {
        database.migrate(list, late(), {.missing = missing, .list = "program"});
    }

    /// The sentence with which a start is refused.
    std::string refusal(List const& list,
                        MissingMigrations missing = MissingMigrations::are_applied) {
        try {
            migrate(list, missing);
        } catch (MigrationError const& error) {
            return error.what();
        }
        ADD_FAILURE() << "the migrations were not refused";
        return {};
    }

    std::string value_of(std::string const& statement) const { return fresh.value_of(statement); }

    /// The names of the migrations that the database knows to be applied.
    std::string applied() const {
        bool const is_sqlite =
            test_support::tested_database() == test_support::DatabaseKind::sqlite;
        return value_of(std::string{"select "} +
                        (is_sqlite ? "group_concat(name, ', ')" : "string_agg(name, ', ')") +
                        " from (select name from holdfast_migrations order by list, number) as "
                        "applied");
    }

    /// A table in which a test's migrations note that they ran.
    static Migration words() {
        return {"words", {"create table word (id {identity}, spelling text not null)"}};
    }

    static Migration word(std::string const& spelling) {
        return {spelling, {"insert into word (spelling) values ('" + spelling + "')"}};
    }

    std::string count_of_words() const { return value_of("select count(*) from word"); }

    test_support::FreshDatabase fresh;
    Database database{fresh.address()};
};

}  // namespace holdfast::sql
