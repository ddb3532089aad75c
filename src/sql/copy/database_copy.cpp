// SPDX-License-Identifier: MIT
#include "sql/copy/database_copy.hpp"

#include <algorithm>
#include <vector>

#include <fmt/ranges.h>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/identifier.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/bulk_access.hpp"
#include "sql/copy/copy_refusal.hpp"
#include "sql/copy/deferred_checks.hpp"
#include "sql/copy/held_rules.hpp"
#include "sql/copy/sequences.hpp"
#include "sql/copy/table_copy.hpp"
#include "sql/copy/table_pair.hpp"
#include "sql/copy/whole_table.hpp"
#include "sql/migration_notes.hpp"
#include "sql/migrator.hpp"

namespace holdfast::sql {

namespace {

/// One copy of a database.
class Copy {
public:
    Copy(Database& source, Database& target, std::span<MigrationList const> lists,
         Deadline deadline)
        : source_database_{source},
          target_database_{target},
          lists_{lists},
          source_{source, Access::read, deadline},
          target_{target, Access::schema, deadline} {}

    /// Whether nobody else changes the schema of the target until the end.
    bool locks_target() { return BulkAccess{target_}.engine().locks_schema(target_); }

    void run(CopyProgress const& progress) {
        require_known_migrations();
        require_empty_target();
        keep_order_of_rows();
        for (auto const& list : lists_) {
            migrator(target_database_, target_, list).apply_all(target_, run_deferred_checks);
        }
        auto const tables = pairs();
        HeldRules rules{target_};
        empty(tables);
        for (auto const& pair : tables) {
            progress({pair.source, copy_rows(source_, target_, pair)});
        }
        copy_sequences(source_, target_);
        rules.restore();
        fill_views();
        for (auto const& pair : tables) execute("analyze " + identifier(pair.target));
        target_.commit();
    }

private:
    static Migrator migrator(Database& database, Transaction& transaction,
                             MigrationList const& list) {
        return {database,
                BulkAccess{transaction}.engine(),
                list.migrations,
                {.list = std::string{list.name}}};
    }

    void execute(std::string const& statement) { target_.execute(unchecked(statement)); }

    void require_known_migrations() {
        for (auto const& list : lists_) {
            migrator(source_database_, source_, list).require_complete(source_);
        }
        for (auto const& list :
             source_.rows<std::string>("select distinct list from holdfast_migrations")) {
            if (std::ranges::find(lists_, list, &MigrationList::name) != lists_.end()) continue;
            throw CopyRefusal{
                "The database has migrations of a list that the program lacks: " + list + "."};
        }
    }

    void require_empty_target() {
        std::vector<std::string> names;
        for (auto& table : whole_tables(target_)) names.push_back(std::move(table.name));
        if (names.empty()) return;
        throw CopyRefusal{fmt::format("The target of a copy has no tables, but this one has: {}.",
                                      fmt::join(names, ", "))};
    }

    // So that a row can be found again by its number. Two reads of a large table may begin at
    // different places of it.
    void keep_order_of_rows() {
        if (source_.database_kind() != DatabaseKind::postgresql) return;
        source_.one<std::string, std::string>(
            "select set_config('synchronize_seqscans', 'off', true), "
            "set_config('max_parallel_workers_per_gather', '0', true)");
    }

    // The notes of the migrations stay those of the target: their digests are of the statements
    // that ran there.
    std::vector<TablePair> pairs() {
        auto pairs =
            pairs_of(whole_tables(source_), whole_tables(target_), source_.database_kind());
        std::erase_if(pairs,
                      [](TablePair const& pair) { return pair.target == MigrationNotes::table; });
        return pairs;
    }

    // Of rows that the migrations put there.
    void empty(std::vector<TablePair> const& tables) {
        std::string list;
        for (auto const& pair : tables)
            list += (list.empty() ? "" : ", ") + identifier(pair.target);
        if (!list.empty()) execute("truncate " + list);
    }

    // In the order in which they were made, since one may read another.
    void fill_views() {
        auto const views =
            target_
                .rows<std::string>("select c.oid::regclass::text from pg_class c "
                                   "join pg_namespace n on n.oid = c.relnamespace "
                                   "where n.nspname = current_schema() and c.relkind = 'm' "
                                   "order by c.oid")
                .to_vector();
        for (auto const& view : views) execute("refresh materialized view " + view);
    }

    Database& source_database_;
    Database& target_database_;
    std::span<MigrationList const> lists_;
    Transaction source_;
    Transaction target_;
};

}  // namespace

void copy_database(Database& source, Database& target, std::span<MigrationList const> lists,
                   Deadline deadline, CopyProgress const& progress) {
    auto const patience = std::min(deadline, Deadline::clock::now() + starting_time);
    for (;;) {
        bool const is_last = Deadline::clock::now() >= patience;
        {
            Copy copy{source, target, lists, deadline};
            if (is_last || copy.locks_target()) return copy.run(progress);
        }
        pause_for_others(patience);
    }
}

}  // namespace holdfast::sql
