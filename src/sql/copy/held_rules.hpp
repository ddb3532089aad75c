// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

/// What a schema of PostgreSQL does for each row that comes, and does not do while the rows of
/// another database come: checks of foreign keys, whose rows come in any order, triggers, whose
/// work the other database has done, and indexes that nobody needs meanwhile.
class HeldRules {
public:
    /// Takes the foreign keys, the triggers and the indexes that are not unique away.
    explicit HeldRules(Transaction& transaction);

    /// Gives them back. Throws CopyRefusal for a row that refers to none.
    void restore();

private:
    struct Rule {
        std::string table;  // as statements write it
        std::string name;   // as statements write it
        std::string statement;
    };

    void hold_indexes();
    void hold_foreign_keys();
    void hold_triggers();
    void restore(Rule const& rule);

    Transaction& transaction_;
    std::vector<Rule> rules_;
};

}  // namespace holdfast::sql
