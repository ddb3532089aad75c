// SPDX-License-Identifier: MIT
#include <map>
#include <utility>

#include "sql/schema/catalogue.hpp"
#include "sql/schema/postgresql_type.hpp"

namespace holdfast::sql {

namespace {

/// Reads PostgreSQL's catalogue. A name is that of the table which a statement would find under it.
class PostgresqlCatalogue {
public:
    PostgresqlCatalogue(Transaction& transaction, std::span<Table const> tables)
        : transaction_{transaction} {
        for (auto const& table : tables) names_.push_back(table.name);
    }

    Catalogue read() {
        read_tables();
        read_columns();
        read_indexes();
        read_foreign_keys();
        return std::move(catalogue_);
    }

private:
    void read_tables() {
        for (auto const& [name, is_table] : transaction_.rows<std::string, bool>(
                 "select relname, relkind in ('r', 'p') from pg_class "
                 "where relkind in ('r', 'p', 'v', 'm', 'f') and pg_table_is_visible(oid) "
                 "and relname in (?)",
                 names_)) {
            catalogue_[name].is_view = !is_table;
        }
    }

    // Below a domain may be a domain.
    void read_columns() {
        for (auto const& [table, column, written, type, category, base, is_not_null, origin,
                          default_value] :
             transaction_.rows<std::string, std::string, std::string, std::string, std::string,
                               std::string, bool, std::string, std::optional<std::string>>(
                 "select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), b.typname, "
                 "b.typcategory, format_type(b.oid, b.measures), b.is_not_null or a.attnotnull, "
                 "a.attgenerated::text || a.attidentity::text, "
                 "coalesce(pg_get_expr(d.adbin, d.adrelid), b.typdefault) from pg_class c "
                 "join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 "
                 "and not a.attisdropped "
                 "left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum "
                 "cross join lateral (with recursive below as ("
                 "select t.oid, t.typname, t.typcategory, t.typtype, t.typbasetype, t.typtypmod, "
                 "a.atttypmod as measures, t.typnotnull as is_not_null, t.typdefault "
                 "from pg_type t where t.oid = a.atttypid "
                 "union all select t.oid, t.typname, t.typcategory, t.typtype, t.typbasetype, "
                 "t.typtypmod, below.typtypmod, below.is_not_null or t.typnotnull, "
                 "coalesce(below.typdefault, t.typdefault) "
                 "from below join pg_type t on t.oid = below.typbasetype "
                 "where below.typtype = 'd') "
                 "select * from below where typtype <> 'd') b "
                 "where c.relkind in ('r', 'p', 'v', 'm', 'f') and pg_table_is_visible(c.oid) "
                 "and c.relname in (?) order by c.relname, a.attnum",
                 names_)) {
            catalogue_[table].columns.push_back(
                {.name = column,
                 .type = written,
                 .fits = types_in_postgresql({type, category.front(), base}),
                 .is_nullable = !is_not_null,
                 .has_default = default_value.has_value(),
                 .origin = origin_of(origin, default_value.value_or(""))});
        }
    }

    // `s` is a generated column, `a` and `d` are identities, `a` always. A sequence may also be a
    // default, as of `serial`.
    static Origin origin_of(std::string const& kind, std::string const& default_value) {
        if (kind == "s" || kind == "v") return Origin::expression;
        if (kind == "a") return Origin::numbers;
        bool const has_numbers = kind == "d" || default_value.starts_with("nextval(");
        return has_numbers ? Origin::program_or_numbers : Origin::program;
    }

    void read_indexes() {
        std::map<std::pair<std::string, std::string>, std::set<std::string>> unique;
        for (auto const& [table, index, is_key, column] :
             transaction_.rows<std::string, std::string, bool, std::string>(
                 "select c.relname, i.indexrelid::text, i.indisprimary, a.attname from pg_class c "
                 "join pg_index i on i.indrelid = c.oid "
                 "cross join lateral unnest(i.indkey::int2[]) with ordinality as k (number, place) "
                 "join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number "
                 "where c.relkind in ('r', 'p') and pg_table_is_visible(c.oid) "
                 "and i.indisunique and i.indisvalid and i.indpred is null and i.indexprs is null "
                 "and k.place <= i.indnkeyatts and c.relname in (?) "
                 "order by c.relname, i.indexrelid, k.place",
                 names_)) {
            if (is_key) catalogue_[table].key.push_back(column);
            unique[{table, index}].insert(column);
        }
        for (auto const& [index, columns] : unique) {
            catalogue_[index.first].unique.push_back(columns);
        }
        read_indexes_of_expressions();
    }

    // A column that is not a `text` is cast.
    void read_indexes_of_expressions() {
        for (auto const& [table, column] : transaction_.rows<std::string, std::string>(
                 "select c.relname, a.attname from pg_class c "
                 "join pg_index i on i.indrelid = c.oid "
                 "join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 "
                 "and not a.attisdropped and pg_get_indexdef(i.indexrelid, 1, true) in "
                 "('lower(' || quote_ident(a.attname) || ')', "
                 "'lower(' || quote_ident(a.attname) || '::text)') "
                 "where c.relkind in ('r', 'p') and pg_table_is_visible(c.oid) "
                 "and i.indisunique and i.indisvalid and i.indpred is null "
                 "and i.indexprs is not null and i.indnkeyatts = 1 and c.relname in (?)",
                 names_)) {
            catalogue_[table].unique.push_back({in_small_letters(column)});
        }
    }

    void read_foreign_keys() {
        for (auto const& [table, column, other, target] :
             transaction_.rows<std::string, std::string, std::string, std::string>(
                 "select c.relname, a.attname, other.relname, target.attname from pg_class c "
                 "join pg_constraint f on f.conrelid = c.oid and f.contype = 'f' "
                 "and cardinality(f.conkey) = 1 "
                 "join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1] "
                 "join pg_class other on other.oid = f.confrelid "
                 "and pg_table_is_visible(other.oid) "
                 "join pg_attribute target on target.attrelid = other.oid "
                 "and target.attnum = f.confkey[1] "
                 "where c.relkind in ('r', 'p') and pg_table_is_visible(c.oid) "
                 "and c.relname in (?)",
                 names_)) {
            catalogue_[table].foreign_keys.push_back({column, other, target});
        }
    }

    Transaction& transaction_;
    std::vector<std::string> names_;
    Catalogue catalogue_;
};

}  // namespace

Catalogue postgresql_catalogue(Transaction& transaction, std::span<Table const> tables) {
    return PostgresqlCatalogue{transaction, tables}.read();
}

}  // namespace holdfast::sql
