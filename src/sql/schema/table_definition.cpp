// SPDX-License-Identifier: MIT
#include "sql/schema/table_definition.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <holdfast/sql/identifier.hpp>
#include <holdfast/sql/schema/names.hpp>

#include "sql/schema/catalogue.hpp"

namespace holdfast::sql {

namespace {

std::string listed(std::vector<std::string> const& names) {
    std::string list;
    for (auto const& name : names) {
        if (!list.empty()) list += ", ";
        list += identifier(name);
    }
    return list;
}

std::set<std::string> as_set(std::vector<std::string> const& names) {
    return {names.begin(), names.end()};
}

}  // namespace

std::string_view type_name(ColumnType type) {
    switch (type) {
        case ColumnType::integer: return "bigint";
        case ColumnType::real: return "double precision";
        case ColumnType::boolean: return "boolean";
        case ColumnType::text: return "text";
        case ColumnType::bytes: return "bytea";
        case ColumnType::date: return "date";
        case ColumnType::time: return "time";
        case ColumnType::date_time: return "timestamp";
    }
    return "text";
}

std::string TableDefinition::table(Selection const& selects) const {
    std::string text = "create table " + identifier(table_.name) + " (";
    char const* separator = "\n    ";
    for (auto const& one : table_.columns) {
        if (!selects(one.name)) continue;
        text += separator + column(one);
        separator = ",\n    ";
    }
    return text + "\n)";
}

std::vector<std::string> TableDefinition::indexes(Selection const& selects) const {
    std::vector<std::string> statements;
    for (auto const& columns : unique_sets()) {
        if (std::ranges::all_of(columns, selects)) statements.push_back(unique_index(columns));
    }
    for (auto const& column : table_.unique_ignoring_case) {
        if (selects(column)) statements.push_back(unique_index_ignoring_case(column));
    }
    for (auto const& column : table_.columns) {
        if (!selects(column.name)) continue;
        if (auto index = reference_index(column.name)) statements.push_back(std::move(*index));
    }
    return statements;
}

std::string TableDefinition::column(Column const& column) const {
    auto text = identifier(column.name) + " ";
    bool const is_key = column.name == table_.key;
    if (is_key && table_.has_generated_key) {
        text += kind_ ? identity_column(*kind_) : std::string_view{"{identity}"};
    } else {
        text += type_name(column.type);
        if (!column.is_nullable) text += " not null";
        if (is_key) text += " primary key";
    }
    auto const target = references(column.name);
    return target.empty() ? text : text + " " + target;
}

std::string TableDefinition::unique_index(std::vector<std::string> const& columns) const {
    return "create unique index " + identifier(unique_index_name(table_.name, columns)) + " on " +
           identifier(table_.name) + " (" + listed(columns) + ")";
}

std::string TableDefinition::unique_index_ignoring_case(std::string const& column) const {
    std::vector<std::string> const named{column, "lower"};
    return "create unique index " + identifier(unique_index_name(table_.name, named)) + " on " +
           identifier(table_.name) + " (" + in_small_letters(identifier(column)) + ")";
}

std::optional<std::string> TableDefinition::reference_index(std::string const& column) const {
    if (references(column).empty() || begins_an_index(column)) return {};
    return "create index " + identifier(reference_index_name(table_.name, column)) + " on " +
           identifier(table_.name) + " (" + identifier(column) + ")";
}

std::string TableDefinition::references(std::string const& column) const {
    std::string text;
    for (auto const& reference : table_.foreign_keys) {
        if (reference.column != column) continue;
        if (!text.empty()) text += " ";
        text +=
            "references " + identifier(reference.table) + " (" + identifier(reference.target) + ")";
    }
    return text;
}

std::vector<std::vector<std::string>> TableDefinition::unique_sets() const {
    std::vector<std::vector<std::string>> sets;
    std::set<std::set<std::string>> seen{{table_.key}};
    for (auto const& columns : table_.unique) {
        if (seen.insert(as_set(columns)).second) sets.push_back(columns);
    }
    return sets;
}

bool TableDefinition::begins_an_index(std::string const& column) const {
    if (column == table_.key) return true;
    auto const sets = unique_sets();
    return std::ranges::any_of(sets, [&](auto const& set) { return set.front() == column; });
}

}  // namespace holdfast::sql
