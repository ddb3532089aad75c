// SPDX-License-Identifier: MIT
#include "sql/copy/sequences.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <holdfast/sql/database_kind.hpp>
#include <holdfast/sql/identifier.hpp>

#include "sql/copy/copy_refusal.hpp"
#include "sql/copy/whole_table.hpp"

namespace holdfast::sql {

namespace {

/// A sequence of PostgreSQL that numbers the rows of a table.
struct Numbering {
    std::string table;
    std::string column;
    std::string sequence;  ///< as statements write it
    std::int64_t start = 1;
};

// An identity and a `serial` own their sequence. A default may name another one.
std::vector<Numbering> numberings(Transaction& transaction) {
    return transaction
        .rows<&Numbering::table, &Numbering::column, &Numbering::sequence, &Numbering::start>(
            "select c.relname, a.attname, q.seqrelid::regclass::text, q.seqstart "
            "from pg_sequence q cross join lateral ("
            "select d.refobjid as relation, d.refobjsubid as number from pg_depend d "
            "where d.classid = 'pg_class'::regclass and d.objid = q.seqrelid "
            "and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i') "
            "union select v.adrelid, v.adnum from pg_attrdef v "
            "join pg_depend d on d.classid = 'pg_attrdef'::regclass and d.objid = v.oid "
            "where d.refclassid = 'pg_class'::regclass and d.refobjid = q.seqrelid) u "
            "join pg_class c on c.oid = u.relation "
            "join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema() "
            "join pg_attribute a on a.attrelid = c.oid and a.attnum = u.number")
        .to_vector();
}

/// The highest numbers that SQLite has given to rows, also to those that were erased.
class Counters {
public:
    explicit Counters(Transaction& transaction) {
        if (!transaction.one<int>("select 1 from sqlite_master where name = 'sqlite_sequence'")) {
            return;
        }
        for (auto const& [table, number] : transaction.rows<std::string, std::int64_t>(
                 "select name, seq from sqlite_sequence where name is not null")) {
            numbers_[table] = number;
        }
    }

    std::int64_t of(std::string const& table) const {
        for (auto const& [name, number] : numbers_) {
            if (is_same_name(DatabaseKind::sqlite, name, table)) return number;
        }
        return 0;
    }

private:
    std::map<std::string, std::int64_t> numbers_;
};

void set(Transaction& target, std::string const& sequence, std::int64_t number, bool is_used) {
    target.one<std::int64_t>("select setval(?::regclass, ?::bigint, ?::boolean)", sequence, number,
                             is_used);
}

void continue_counting(Transaction& source, Transaction& target) {
    Counters const counters{source};
    std::map<std::string, std::int64_t> last;
    std::map<std::string, std::int64_t> starts;
    for (auto const& [table, column, sequence, start] : numberings(target)) {
        auto const text =
            "select coalesce(max(" + identifier(column) + ")::bigint, 0) from " + identifier(table);
        auto const highest =
            std::max(*target.one<std::int64_t>(unchecked(text)), counters.of(table));
        last[sequence] = std::max(last[sequence], highest);
        starts[sequence] = start;
    }
    for (auto const& [sequence, number] : last) {
        bool const is_used = number >= starts[sequence];
        set(target, sequence, is_used ? number : starts[sequence], is_used);
    }
}

std::vector<std::string> names_of_sequences(Transaction& transaction) {
    return transaction
        .rows<std::string>("select sequencename from pg_sequences "
                           "where schemaname = current_schema() order by sequencename")
        .to_vector();
}

void copy_by_name(Transaction& source, Transaction& target) {
    auto const known = names_of_sequences(target);
    for (auto const& name : names_of_sequences(source)) {
        if (std::ranges::find(known, name) == known.end()) {
            throw CopyRefusal{"The database has a sequence that the program's migrations do not "
                              "make: " +
                              name + "."};
        }
        auto const text = "select last_value, is_called from " + identifier(name);
        auto const [number, is_used] = *source.one<std::int64_t, bool>(unchecked(text));
        set(target, identifier(name), number, is_used);
    }
}

}  // namespace

void copy_sequences(Transaction& source, Transaction& target) {
    if (source.database_kind() == DatabaseKind::sqlite) {
        continue_counting(source, target);
    } else {
        copy_by_name(source, target);
    }
}

}  // namespace holdfast::sql
