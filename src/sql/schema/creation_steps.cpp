// SPDX-License-Identifier: MIT
#include "sql/schema/creation_steps.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

#include <holdfast/sql/identifier.hpp>

#include "sql/schema/table_definition.hpp"
#include "sql/schema/table_rules.hpp"

namespace holdfast::sql {

namespace {

/// Makes one table after the other. A table of a cycle gets the columns that close it afterwards.
class Creation {
public:
    Creation(std::span<Table const> tables, std::optional<DatabaseKind> kind) : kind_{kind} {
        for (auto const& table : tables) left_.push_back(&table);
    }

    std::vector<CreationStep> run() {
        while (!left_.empty()) {
            auto const next = next_table();
            auto const& table = **next;
            left_.erase(next);
            make(table);
        }
        for (auto const& [table, columns] : late_) complete(*table, columns);
        return std::move(steps_);
    }

private:
    using Tables = std::vector<Table const*>;

    struct Late {
        Table const* table;
        std::set<std::string> columns;
    };

    /// A table that was not made yet, and is not the one that refers to it.
    Table const* missing(Table const& table, ForeignKey const& reference) const {
        auto const found = std::ranges::find(left_, reference.table, &Table::name);
        return found == left_.end() || *found == &table ? nullptr : *found;
    }

    bool refers_to_missing(Table const& table) const {
        return std::ranges::any_of(table.foreign_keys, [&](ForeignKey const& reference) {
            return missing(table, reference) != nullptr;
        });
    }

    bool can_wait(Table const& table) const {
        return std::ranges::all_of(table.foreign_keys, [&](ForeignKey const& reference) {
            return missing(table, reference) == nullptr ||
                   column_of(table, reference.column)->is_nullable;
        });
    }

    bool reaches(Table const& from, Table const& to, std::set<Table const*>& seen) const {
        if (!seen.insert(&from).second) return false;
        return std::ranges::any_of(from.foreign_keys, [&](ForeignKey const& reference) {
            auto const* const other = missing(from, reference);
            return other != nullptr && (other == &to || reaches(*other, to, seen));
        });
    }

    bool is_in_cycle(Table const& table) const {
        std::set<Table const*> seen;
        return reaches(table, table, seen);
    }

    Tables::iterator next_table() {
        auto const ready = std::ranges::find_if(left_, [&](Table const* table) {
            return !refers_to_missing(*table);
        });
        if (ready != left_.end()) return ready;
        auto const in_cycle = std::ranges::find_if(left_, [&](Table const* table) {
            return can_wait(*table) && is_in_cycle(*table);
        });
        if (in_cycle == left_.end()) refuse_cycle();
        return in_cycle;
    }

    [[noreturn]] void refuse_cycle() const {
        std::string names;
        for (auto const* table : left_) {
            if (!is_in_cycle(*table)) continue;
            if (!names.empty()) names += ", ";
            names += table->name;
        }
        throw std::invalid_argument{"the tables " + names +
                                    " refer to each other by columns that are never NULL, so that "
                                    "none of them could have a first row"};
    }

    void make(Table const& table) {
        std::set<std::string> columns_left;
        for (auto const& reference : table.foreign_keys) {
            if (missing(table, reference) != nullptr) columns_left.insert(reference.column);
        }
        auto const is_made = [&](std::string const& column) {
            return !columns_left.contains(column);
        };
        TableDefinition const definition{table, kind_};
        auto& step = steps_.emplace_back(CreationStep{table.name, {definition.table(is_made)}});
        std::ranges::move(definition.indexes(is_made), std::back_inserter(step.statements));
        if (!columns_left.empty()) late_.push_back({&table, std::move(columns_left)});
    }

    void complete(Table const& table, std::set<std::string> const& columns) {
        TableDefinition const definition{table, kind_};
        auto& step = steps_.emplace_back(CreationStep{table.name, {}});
        for (auto const& column : table.columns) {
            if (!columns.contains(column.name)) continue;
            step.statements.push_back("alter table " + identifier(table.name) + " add column " +
                                      definition.column(column));
        }
        auto const before = definition.indexes(
            [&](std::string const& column) { return !columns.contains(column); });
        auto all = definition.indexes([](std::string const&) { return true; });
        std::erase_if(all, [&](std::string const& index) {
            return std::ranges::find(before, index) != before.end();
        });
        std::ranges::move(all, std::back_inserter(step.statements));
    }

    std::optional<DatabaseKind> kind_;
    Tables left_;
    std::vector<Late> late_;
    std::vector<CreationStep> steps_;
};

}  // namespace

std::vector<CreationStep> creation_steps(std::span<Table const> tables,
                                         std::optional<DatabaseKind> kind) {
    require_sound(tables);
    return Creation{tables, kind}.run();
}

}  // namespace holdfast::sql
