// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/sql/transaction.hpp>

namespace holdfast::sql {

/// The rules that a schema of PostgreSQL applies to each new row, set aside while the rows of
/// another database come: foreign keys, whose rows come in any order, triggers, whose work the
/// other database has done, and indexes that nobody needs meanwhile.
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
