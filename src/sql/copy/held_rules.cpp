// SPDX-License-Identifier: MIT
#include "sql/copy/held_rules.hpp"

#include <utility>

#include <fmt/format.h>

#include <holdfast/sql/error.hpp>

#include "sql/copy/copy_refusal.hpp"

namespace holdfast::sql {

HeldRules::HeldRules(Transaction& transaction) : transaction_{transaction} {
    hold_indexes();
    hold_foreign_keys();
    hold_triggers();
}

// An index of all rows is made in less time than row by row. Those that are unique stay, because
// they tell which row they refuse.
void HeldRules::hold_indexes() {
    auto const indexes = transaction_
                             .rows<std::string, std::string, std::string>(
                                 "select i.indrelid::regclass::text, i.indexrelid::regclass::text, "
                                 "pg_get_indexdef(i.indexrelid) from pg_index i "
                                 "join pg_class c on c.oid = i.indexrelid and not c.relispartition "
                                 "join pg_namespace n on n.oid = c.relnamespace "
                                 "where n.nspname = current_schema() and not i.indisunique "
                                 "and not i.indisexclusion order by i.indexrelid")
                             .to_vector();
    for (auto const& [table, name, definition] : indexes) {
        transaction_.execute(unchecked("drop index " + name));
        rules_.push_back({table, name, definition});
    }
}

// One check of all rows in the end takes less time than one for each row, and no memory.
void HeldRules::hold_foreign_keys() {
    auto const keys =
        transaction_
            .rows<std::string, std::string, std::string>(
                "select f.conrelid::regclass::text, quote_ident(f.conname), "
                "pg_get_constraintdef(f.oid) from pg_constraint f "
                "join pg_namespace n on n.oid = f.connamespace "
                "where n.nspname = current_schema() and f.contype = 'f' and f.conparentid = 0 "
                "order by f.oid")
            .to_vector();
    for (auto const& [table, name, definition] : keys) {
        transaction_.execute(
            unchecked(fmt::format("alter table {} drop constraint {}", table, name)));
        rules_.push_back(
            {table, name,
             fmt::format("alter table {} add constraint {} {}", table, name, definition)});
    }
}

void HeldRules::hold_triggers() {
    auto const triggers =
        transaction_
            .rows<std::string, std::string, bool>(
                "select t.tgrelid::regclass::text, quote_ident(t.tgname), t.tgenabled = 'A' "
                "from pg_trigger t join pg_class c on c.oid = t.tgrelid "
                "join pg_namespace n on n.oid = c.relnamespace "
                "where n.nspname = current_schema() and not t.tgisinternal "
                "and t.tgenabled in ('O', 'A') order by t.oid")
            .to_vector();
    for (auto const& [table, name, is_always] : triggers) {
        transaction_.execute(
            unchecked(fmt::format("alter table {} disable trigger {}", table, name)));
        rules_.push_back({table, name,
                          fmt::format("alter table {} enable {}trigger {}", table,
                                      is_always ? "always " : "", name)});
    }
}

void HeldRules::restore() {
    for (auto const& rule : std::exchange(rules_, {})) restore(rule);
}

void HeldRules::restore(Rule const& rule) {
    try {
        transaction_.execute(unchecked(rule.statement));
    } catch (SqlError const& error) {
        if (error.kind() != ErrorKind::constraint) throw;
        throw CopyRefusal{fmt::format("The rows of {} cannot be copied, because they violate the "
                                      "constraint {}: {}.",
                                      rule.table, rule.name, error.message())};
    }
}

}  // namespace holdfast::sql
