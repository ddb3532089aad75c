// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/sql/schema/creation.hpp>
#include <holdfast/sql/schema/difference.hpp>

#include "sql/test_database.hpp"

namespace holdfast::sql {

inline std::vector<std::string> sentences(std::vector<SchemaDifference> const& differences) {
    std::vector<std::string> sentences;
    for (auto const& difference : differences) sentences.push_back(difference.sentence);
    return sentences;
}

inline void run(Transaction& transaction, std::vector<std::string> const& statements) {
    for (auto const& statement : statements) transaction.execute(unchecked(statement));
}

/// An empty database in a transaction, which is rolled back.
class Schemas : public testing::Test {
protected:
    bool is_sqlite() const { return transaction.database_kind() == DatabaseKind::sqlite; }

    /// Makes tables as an application's author writes them, with `{identity}`.
    void make(std::vector<std::string> statements) {
        for (auto& statement : statements) {
            constexpr std::string_view word = "{identity}";
            auto const start = statement.find(word);
            if (start == std::string::npos) continue;
            statement.replace(start, word.size(), identity_column(transaction.database_kind()));
        }
        run(transaction, statements);
    }

    std::vector<std::string> found(Table const& table) {
        return sentences(differences(transaction, table));
    }

    /// Runs the statements of the differences, and gives the sentences that are left.
    std::vector<std::string> left_after_mending(Table const& table) {
        for (auto const& difference : differences(transaction, table)) {
            run(transaction, difference.mending);
        }
        return found(table);
    }

    test_support::FreshDatabase fresh;
    Database database{fresh.address()};
    Transaction transaction{database, Access::schema, late()};
};

}  // namespace holdfast::sql
