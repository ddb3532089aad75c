// SPDX-License-Identifier: MIT
#include "sql/schema/comparison.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace holdfast::sql {

namespace {

std::string_view values_of(ColumnType type) {
    switch (type) {
        case ColumnType::integer: return "whole numbers of 64 bits";
        case ColumnType::real: return "numbers of double precision";
        case ColumnType::boolean: return "yes and no";
        case ColumnType::text: return "texts";
        case ColumnType::bytes: return "binary data";
        case ColumnType::date: return "days";
        case ColumnType::time: return "times of day";
        case ColumnType::date_time: return "days with a time";
    }
    return "texts";
}

std::string listed(std::vector<std::string> const& names) {
    std::string list;
    for (auto const& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

}  // namespace

TableDifferences Comparison::run() {
    for (auto const& column : table_.columns) {
        if (auto const* const there = found(column.name)) {
            compare(column, *there);
        } else {
            auto& list =
                is_missing_reference(column.name) ? differences_.references : differences_.own;
            list.push_back(difference(column.name, "is missing.", mending_.missing_column(column)));
        }
    }
    if (!found_.is_view) {
        compare_unknown_columns();
        compare_key();
        compare_unique();
        compare_unique_ignoring_case();
        compare_foreign_keys();
    }
    return std::move(differences_);
}

void Comparison::compare(Column const& column, FoundColumn const& found) {
    if (!found_.is_view) compare_origin(column, found);
    if (!found.fits.contains(column.type)) {
        auto const type = found.type.empty() ? "no type" : "the type " + found.type;
        add(column.name,
            "has " + type + ", which does not keep all " + std::string{values_of(column.type)} +
                " as they are.",
            mending_.type(column, found));
    }
    if (!found_.is_view) compare_null(column, found);
}

void Comparison::compare_origin(Column const& column, FoundColumn const& found) {
    bool const is_numbered = column.name == table_.key && table_.has_generated_key;
    if (found.origin == Origin::expression) {
        add(column.name, "is computed by the database, which takes no value for it.",
            mending_.expression(column));
    } else if (found.origin == Origin::numbers && !is_numbered) {
        add(column.name, "is always numbered by the database, which takes no value for it.",
            mending_.numbers(column));
    }
}

void Comparison::compare_null(Column const& column, FoundColumn const& found) {
    if (found.is_nullable && !column.is_nullable) {
        add(column.name, "may be NULL, which the program cannot read.",
            mending_.may_be_null(column.name));
    } else if (!found.is_nullable && column.is_nullable) {
        add(column.name, "must not be NULL, which the program may write.",
            mending_.must_not_be_null(column.name));
    }
}

void Comparison::compare_unknown_columns() {
    std::set<std::string> known;
    for (auto const& column : table_.columns) known.insert(name(column.name));
    for (auto const& column : found_.columns) {
        bool const fills_itself =
            column.is_nullable || column.has_default || column.origin != Origin::program;
        if (fills_itself || known.contains(column.name)) continue;
        add(column.name,
            "must not be NULL and has no default, so that the program, which does not know it, "
            "cannot insert a row.",
            mending_.must_not_be_null(column.name));
    }
}

void Comparison::compare_key() {
    auto const* const key = table_.key.empty() ? nullptr : found(table_.key);
    if (key == nullptr) return;
    if (!found_.is_unique({name(table_.key)})) {
        add(table_.key, "is not the primary key.", mending_.missing_key());
    }
    if (!table_.has_generated_key) return;
    bool const is_numbered =
        key->origin == Origin::program_or_numbers || key->origin == Origin::numbers;
    if (!is_numbered) {
        add(table_.key, "is not numbered by the database.", mending_.missing_numbers(*key));
    } else if (key->may_reuse_numbers) {
        add(table_.key,
            "may get the number of an erased row again, because it has no \"autoincrement\".",
            mending_.missing_numbers(*key));
    }
}

void Comparison::compare_unique() {
    for (auto const& columns : definition_.unique_sets()) {
        std::set<std::string> names;
        for (auto const& column : columns) names.insert(name(column));
        if (found_.is_unique(names)) continue;
        bool const is_one = columns.size() == 1;
        bool const needs_reference = std::ranges::any_of(columns, [&](auto const& column) {
            return is_missing_reference(column);
        });
        auto& list = needs_reference ? differences_.references : differences_.own;
        list.push_back({table_.name, is_one ? columns.front() : std::string{},
                        "The table " + table_.name + " has no unique index over " +
                            (is_one ? "the column " : "the columns ") + listed(columns) + ".",
                        mending_.missing_index(columns).statements});
    }
}

void Comparison::compare_unique_ignoring_case() {
    for (auto const& column : table_.unique_ignoring_case) {
        if (found_.is_unique({in_small_letters(name(column))})) continue;
        auto& list = is_missing_reference(column) ? differences_.references : differences_.own;
        list.push_back({table_.name,
                        column,
                        "The table " + table_.name +
                            " has no unique index that ignores capital letters over the column " +
                            column + ".",
                        {definition_.unique_index_ignoring_case(column)}});
    }
}

void Comparison::compare_foreign_keys() {
    for (auto const& reference : table_.foreign_keys) {
        ForeignKey const wanted{name(reference.column), name(reference.table),
                                name(reference.target)};
        bool const is_there =
            std::ranges::find(found_.foreign_keys, wanted) != found_.foreign_keys.end();
        // With a missing column comes its foreign key.
        if (is_there || found(reference.column) == nullptr) continue;
        differences_.references.push_back(difference(reference.column,
                                                     "has no foreign key to " + reference.target +
                                                         " of the table " + reference.table + ".",
                                                     mending_.missing_foreign_key(reference)));
    }
}

FoundColumn const* Comparison::found(std::string const& column) const {
    return found_.column(name(column));
}

bool Comparison::is_missing_reference(std::string const& column) const {
    return found(column) == nullptr && !definition_.references(column).empty();
}

SchemaDifference Comparison::difference(std::string const& column, std::string const& sentence,
                                        Remedy remedy) const {
    auto whole = "The column " + column + " of the table " + table_.name + " " + sentence;
    if (!remedy.reason.empty()) whole += " " + remedy.reason;
    return {table_.name, column, std::move(whole), std::move(remedy.statements)};
}

void Comparison::add(std::string const& column, std::string const& sentence, Remedy remedy) {
    differences_.own.push_back(difference(column, sentence, std::move(remedy)));
}

}  // namespace holdfast::sql
