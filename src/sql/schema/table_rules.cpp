// SPDX-License-Identifier: MIT
#include "sql/schema/table_rules.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <string>

#include "sql/schema/catalogue.hpp"

namespace holdfast::sql {

namespace {

[[noreturn]] void refuse(Table const& table, std::string const& why) {
    throw std::invalid_argument{"the table " + table.name + " " + why};
}

void require_column(Table const& table, std::string const& name, std::string const& place) {
    if (column_of(table, name) == nullptr) {
        refuse(table, "has no column " + name + " for its " + place);
    }
}

// On both databases, of which SQLite has one name for those that differ in capital letters only.
std::string common_name(std::string const& name) {
    return catalogue_name(DatabaseKind::sqlite, name);
}

void require_sound_key(Table const& table) {
    if (table.key.empty()) {
        if (table.has_generated_key) refuse(table, "has a generated key without a column");
        return;
    }
    require_column(table, table.key, "key");
    auto const& key = *column_of(table, table.key);
    if (key.is_nullable) refuse(table, "has the key " + key.name + ", which may be NULL");
    if (table.has_generated_key && key.type != ColumnType::integer) {
        refuse(table, "has the generated key " + key.name + ", which is no whole number");
    }
}

void require_sound(Table const& table) {
    if (table.name.empty()) refuse(table, "has no name");
    if (table.columns.empty()) refuse(table, "has no column");
    std::set<std::string> names;
    for (auto const& column : table.columns) {
        if (column.name.empty()) refuse(table, "has a column without a name");
        if (!names.insert(common_name(column.name)).second) {
            refuse(table, "has two columns " + column.name);
        }
    }
    require_sound_key(table);
    for (auto const& columns : table.unique) {
        if (columns.empty()) refuse(table, "has a unique index without a column");
        for (auto const& column : columns) require_column(table, column, "unique index");
    }
    for (auto const& column : table.unique_ignoring_case) {
        require_column(table, column, "unique index");
    }
    for (auto const& reference : table.foreign_keys) {
        require_column(table, reference.column, "foreign key");
    }
}

}  // namespace

Column const* column_of(Table const& table, std::string_view name) {
    auto const found = std::ranges::find(table.columns, name, &Column::name);
    return found == table.columns.end() ? nullptr : &*found;
}

void require_sound(std::span<Table const> tables) {
    std::set<std::string> names;
    for (auto const& table : tables) {
        require_sound(table);
        if (!names.insert(common_name(table.name)).second) refuse(table, "is there twice");
    }
    for (auto const& table : tables) {
        for (auto const& reference : table.foreign_keys) {
            auto const other = std::ranges::find(tables, reference.table, &Table::name);
            if (other != tables.end()) require_column(*other, reference.target, "foreign keys");
        }
    }
}

}  // namespace holdfast::sql
