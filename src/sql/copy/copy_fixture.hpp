// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "sql/copy/copy_refusal.hpp"
#include "sql/copy/database_copy.hpp"
#include "sql/test_database.hpp"

namespace holdfast::sql {

/// A SQLite file and an empty schema of the tests' PostgreSQL server.
class CopyTest : public testing::Test {
protected:
    using Migrations = std::vector<Migration>;

    /// Makes the source's tables, and then its rows with one statement each.
    void fill(Migrations const& migrations, std::vector<std::string> const& statements = {}) {
        fill(source, migrations, statements);
    }

    static void fill(Database& database, Migrations const& migrations,
                     std::vector<std::string> const& statements) {
        database.migrate(migrations, late());
        Transaction transaction{database, Access::write, late()};
        for (auto const& statement : statements) transaction.execute(unchecked(statement));
        transaction.commit();
    }

    std::vector<std::string> copy(Migrations const& migrations, CopyProgress const& also = {}) {
        return copy(source, target, migrations, also);
    }

    /// Copies, and gives a line for each table.
    static std::vector<std::string> copy(Database& from, Database& into,
                                         Migrations const& migrations,
                                         CopyProgress const& also = {}) {
        std::array<MigrationList, 1> const lists{{{"program", migrations}}};
        std::vector<std::string> lines;
        copy_database(from, into, lists, late(), [&](CopiedTable const& table) {
            lines.push_back(table.name + ": " + std::to_string(table.rows));
            if (also) also(table);
        });
        return lines;
    }

    /// The sentence of a copy that is refused. Nothing of it is left.
    std::string refusal(Migrations const& migrations) { return refusal(source, migrations); }

    std::string refusal(Database& from, Migrations const& migrations) {
        auto const before = tables_of_target();
        try {
            copy(from, target, migrations);
            ADD_FAILURE() << "the copy was not refused";
        } catch (std::exception const& error) {
            EXPECT_EQ(tables_of_target(), before);
            return error.what();
        }
        return {};
    }

    std::string tables_of_target() const {
        return value_of("select count(*) from pg_class c join pg_namespace n "
                        "on n.oid = c.relnamespace where n.nspname = current_schema()");
    }

    /// The first value that a statement gives in the target.
    std::string value_of(std::string const& statement) const { return fresh.value_of(statement); }

    TemporaryDirectory folder;
    Database source{folder.address()};
    test_support::FreshDatabase fresh;
    Database target{fresh.address()};
};

}  // namespace holdfast::sql
