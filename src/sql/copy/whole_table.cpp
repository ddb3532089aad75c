// SPDX-License-Identifier: MIT
#include "sql/copy/whole_table.hpp"

#include <utility>

#include <holdfast/text/ascii_case.hpp>

namespace holdfast::sql {

namespace {

WholeTable& table_of_name(std::vector<WholeTable>& tables, std::string const& name) {
    if (tables.empty() || tables.back().name != name) tables.push_back({name, {}});
    return tables.back();
}

// Tables that SQLite or a module of it keeps for itself belong to others, which are copied.
std::vector<WholeTable> tables_of_sqlite(Transaction& transaction) {
    std::vector<WholeTable> tables;
    for (auto& [table, column, key_place, hidden] :
         transaction.rows<std::string, std::string, int, int>(
             "select l.name, c.name, c.pk, c.hidden from pragma_table_list l "
             "join pragma_table_xinfo(l.name) c "
             "where l.schema = 'main' and l.type in ('table', 'virtual') "
             "and l.name not like 'sqlite\\_%' escape '\\' order by l.name, c.cid")) {
        constexpr int of_a_virtual_table = 1;
        if (hidden == of_a_virtual_table) continue;
        table_of_name(tables, table)
            .columns.push_back({.name = std::move(column),
                                .type = {},
                                .key_place = key_place,
                                .is_computed = hidden != 0});
    }
    return tables;
}

std::vector<WholeTable> tables_of_postgresql(Transaction& transaction) {
    std::vector<WholeTable> tables;
    for (auto& [table, column, type, measure, key_place, is_computed] :
         transaction.rows<std::string, std::string, std::string, int, int, bool>(
             "select c.relname, a.attname, coalesce(b.typname, t.typname), "
             "case when t.typtype = 'd' then t.typtypmod else a.atttypmod end, "
             "coalesce(array_position(k.conkey, a.attnum), 0), a.attgenerated <> '' "
             "from pg_class c join pg_namespace n on n.oid = c.relnamespace "
             "join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped "
             "join pg_type t on t.oid = a.atttypid "
             "left join pg_type b on b.oid = t.typbasetype and t.typtype = 'd' "
             "left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p' "
             "where n.nspname = current_schema() and c.relkind in ('r', 'p', 'f') "
             "and not c.relispartition order by c.relname, a.attnum")) {
        table_of_name(tables, table)
            .columns.push_back({.name = std::move(column),
                                .type = std::move(type),
                                .measure = measure,
                                .key_place = key_place,
                                .is_computed = is_computed});
    }
    return tables;
}

}  // namespace

std::vector<WholeTable> whole_tables(Transaction& transaction) {
    return transaction.database_kind() == DatabaseKind::sqlite ? tables_of_sqlite(transaction)
                                                               : tables_of_postgresql(transaction);
}

bool is_same_name(DatabaseKind source, std::string_view one, std::string_view other) {
    return source == DatabaseKind::sqlite ? text::equal_ignoring_ascii_case(one, other)
                                          : one == other;
}

}  // namespace holdfast::sql
