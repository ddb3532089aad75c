// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <holdfast/sql/database.hpp>
#include <holdfast/sql/error.hpp>

#include "support/fresh_database.hpp"

namespace holdfast::sql {

/// Long enough that only a hanging test reaches it.
inline Deadline late() {
    return Deadline::clock::now() + std::chrono::seconds{60};
}

inline Deadline soon() {
    return Deadline::clock::now() + std::chrono::milliseconds{30};
}

/// A folder for SQLite files.
class TemporaryDirectory {
public:
    std::string file(std::string const& name = "test.db") const {
        return (folder_.path() / name).string();
    }
    std::string address(std::string const& name = "test.db") const {
        return "sqlite:" + file(name);
    }

private:
    test_support::TemporaryFolder folder_;
};

inline std::vector<Migration> const& item_migrations() {
    static std::vector<Migration> const migrations{
        {"items", {"create table item (id {identity}, name text not null unique)"}}};
    return migrations;
}

/// Runs statements with the schema's rights, in one step of that name.
inline void migrate(Database& database, std::string const& name,
                    std::vector<std::string> const& statements) {
    database.migrate(std::vector<Migration>{{name, statements}}, late(),
                     {.missing = MissingMigrations::are_applied, .list = name});
}

/// A new database with one table, `item`.
class WithDatabase : public testing::Test {
protected:
    WithDatabase() { database.migrate(item_migrations(), late()); }

    static void insert(Transaction& transaction, std::string const& name) {
        transaction.execute("insert into item (name) values (?)", name);
    }

    static int count(Transaction& transaction) {
        return *transaction.one<int>("select count(*) from item");
    }

    int count() {
        Transaction transaction{database, Access::read, late()};
        return count(transaction);
    }

    void insert(std::string const& name) {
        Transaction transaction{database, Access::write, late()};
        insert(transaction, name);
        transaction.commit();
    }

    test_support::FreshDatabase fresh;
    Database database{fresh.address()};
};

/// The kind and the text of the SqlError that the work throws.
template <class Work>
SqlError error_of(Work&& work) {
    try {
        work();
    } catch (SqlError const& error) {
        return error;
    }
    ADD_FAILURE() << "no SqlError was thrown";
    return {ErrorKind::other, ""};
}

}  // namespace holdfast::sql
