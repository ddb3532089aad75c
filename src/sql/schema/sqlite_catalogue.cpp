// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <holdfast/sql/statement_text.hpp>

#include "sql/schema/catalogue.hpp"
#include "sql/schema/sqlite_type.hpp"

namespace holdfast::sql {

namespace {

bool has_word(std::string_view statement, std::string_view word) {
    while (!statement.empty()) {
        auto const token = detail::first_token(statement);
        if (token.kind == detail::TokenKind::word && detail::is_word(token.text, word)) return true;
        statement.remove_prefix(token.text.size());
    }
    return false;
}

std::vector<std::string_view> tokens_of(std::string_view text) {
    std::vector<std::string_view> tokens;
    while (!text.empty()) {
        auto const token = detail::first_token(text);
        text.remove_prefix(token.text.size());
        if (token.kind != detail::TokenKind::blank) tokens.push_back(token.text);
    }
    return tokens;
}

std::string without_quotes(std::string_view name) {
    char const quote = name.front();
    if (quote != '"' && quote != '`') return std::string{name};
    std::string plain;
    for (std::size_t i = 1; i + 1 < name.size(); ++i) {
        plain += name[i];
        if (name[i] == quote) ++i;
    }
    return plain;
}

/// The column over which an index ignores the case of letters, `(lower(column))`; empty for another
/// index.
std::string column_in_small_letters(std::string_view statement) {
    auto const tokens = tokens_of(statement);
    auto const start = std::ranges::find(tokens, "(");
    if (tokens.end() - start != 6) return {};
    bool const is_it =
        detail::is_word(start[1], "lower") && start[2] == "(" && start[4] == ")" && start[5] == ")";
    return is_it ? without_quotes(start[3]) : std::string{};
}

/// Reads what SQLite's pragmas tell, which are functions with a row for each fact.
class SqliteCatalogue {
public:
    SqliteCatalogue(Transaction& transaction, std::span<Table const> tables)
        : transaction_{transaction} {
        for (auto const& table : tables) {
            names_.push_back(catalogue_name(DatabaseKind::sqlite, table.name));
        }
    }

    Catalogue read() {
        read_tables();
        read_columns();
        read_indexes();
        read_foreign_keys();
        number_keys();
        return std::move(catalogue_);
    }

private:
    struct Facts {
        Strictness strictness = Strictness::any_value;
        bool has_rows_with_numbers = true;  // no `without rowid`
        bool counts = false;                // `autoincrement`
        bool has_index_of_key = false;
    };

    static std::string name_of(std::string const& found) {
        return catalogue_name(DatabaseKind::sqlite, found);
    }

    void read_tables() {
        for (auto const& [found, type, without_rowid, strict, text] :
             transaction_.rows<std::string, std::string, bool, bool, std::optional<std::string>>(
                 "select l.name, l.type, l.wr, l.strict, m.sql from sqlite_master m "
                 "join pragma_table_list l on l.schema = 'main' and l.name = m.name "
                 "where m.type in ('table', 'view') and lower(m.name) in (?)",
                 names_)) {
            auto const name = name_of(found);
            catalogue_[name].is_view = type != "table" && type != "shadow";
            facts_[name] = {.strictness =
                                strict ? Strictness::values_of_the_type : Strictness::any_value,
                            .has_rows_with_numbers = !without_rowid,
                            .counts = text && has_word(*text, "autoincrement")};
        }
    }

    void read_columns() {
        using Keys = std::map<std::int64_t, std::string>;
        std::map<std::string, Keys> keys;
        for (auto const& [found, column, type, is_not_null, has_default, key, hidden] :
             transaction_.rows<std::string, std::string, std::string, bool, bool, int, int>(
                 "select m.name, c.name, c.type, c.\"notnull\", c.dflt_value is not null, c.pk, "
                 "c.hidden from sqlite_master m join pragma_table_xinfo(m.name) c "
                 "where m.type in ('table', 'view') and lower(m.name) in (?) "
                 "order by m.name, c.cid",
                 names_)) {
            constexpr int of_a_virtual_table = 1;
            if (hidden == of_a_virtual_table) continue;
            auto const name = name_of(found);
            auto const spelled = name_of(column);
            if (key > 0) keys[name][key] = spelled;
            // SQLite lets most keys be NULL. This is a mistake that it keeps for old databases.
            catalogue_[name].columns.push_back(
                {.name = spelled,
                 .type = type,
                 .fits = types_in_sqlite(type, facts_[name].strictness),
                 .is_nullable = !is_not_null && key == 0,
                 .has_default = has_default,
                 .origin = hidden == 0 ? Origin::program : Origin::expression});
        }
        for (auto const& [name, columns] : keys) {
            for (auto const& [position, column] : columns) catalogue_[name].key.push_back(column);
        }
    }

    void read_indexes() {
        std::map<std::pair<std::string, std::string>, std::set<std::string>> indexes;
        std::set<std::pair<std::string, std::string>> with_expression;
        for (auto const& [found, index, is_of_key, column] :
             transaction_.rows<std::string, std::string, bool, std::optional<std::string>>(
                 "select m.name, i.name, i.origin = 'pk', c.name from sqlite_master m "
                 "join pragma_index_list(m.name) i join pragma_index_info(i.name) c "
                 "where m.type = 'table' and i.\"unique\" and not i.partial "
                 "and lower(m.name) in (?)",
                 names_)) {
            auto const name = name_of(found);
            if (is_of_key) facts_[name].has_index_of_key = true;
            if (!column) with_expression.emplace(name, index);
            if (column) indexes[{name, index}].insert(name_of(*column));
        }
        for (auto const& [index, columns] : indexes) {
            if (!with_expression.contains(index)) catalogue_[index.first].unique.push_back(columns);
        }
        read_indexes_of_expressions();
    }

    // Only the statement that made the index has the expression: in its parentheses.
    void read_indexes_of_expressions() {
        for (auto const& [found, text] : transaction_.rows<std::string, std::string>(
                 "select m.name, made.sql from sqlite_master m "
                 "join pragma_index_list(m.name) i "
                 "join sqlite_master made on made.type = 'index' and made.name = i.name "
                 "where m.type = 'table' and i.\"unique\" and not i.partial "
                 "and (select count(*) from pragma_index_info(i.name)) = 1 "
                 "and (select c.cid from pragma_index_info(i.name) c) = -2 "
                 "and lower(m.name) in (?)",
                 names_)) {
            auto const column = column_in_small_letters(text);
            if (column.empty()) continue;
            catalogue_[name_of(found)].unique.push_back({in_small_letters(name_of(column))});
        }
    }

    // Without a target, a foreign key refers to the other table's primary key.
    void read_foreign_keys() {
        for (auto const& [found, from, other, to] :
             transaction_.rows<std::string, std::string, std::string, std::optional<std::string>>(
                 "select m.name, f.\"from\", f.\"table\", coalesce(f.\"to\", (select p.name from "
                 "pragma_table_info(f.\"table\") p where p.pk = 1)) "
                 "from sqlite_master m join pragma_foreign_key_list(m.name) f "
                 "where m.type = 'table' and lower(m.name) in (?) "
                 "group by m.name, f.id having count(*) = 1",
                 names_)) {
            auto const name = name_of(found);
            catalogue_[name].foreign_keys.push_back(
                {name_of(from), name_of(other), name_of(to.value_or(""))});
        }
    }

    // A column is another name of the row's number when it is the only one of the key, has exactly
    // that type, and needs no index: with `desc` it would.
    void number_keys() {
        for (auto& [name, table] : catalogue_) {
            if (table.key.size() != 1) continue;
            auto const& facts = facts_[name];
            auto& key = *std::ranges::find(table.columns, table.key.front(), &FoundColumn::name);
            bool const is_number = facts.has_rows_with_numbers && !facts.has_index_of_key &&
                                   catalogue_name(DatabaseKind::sqlite, key.type) == "integer";
            if (!is_number) continue;
            key.origin = Origin::program_or_numbers;
            key.may_reuse_numbers = !facts.counts;
        }
    }

    Transaction& transaction_;
    std::vector<std::string> names_;
    std::map<std::string, Facts> facts_;
    Catalogue catalogue_;
};

}  // namespace

Catalogue sqlite_catalogue(Transaction& transaction, std::span<Table const> tables) {
    return SqliteCatalogue{transaction, tables}.read();
}

}  // namespace holdfast::sql
