// SPDX-License-Identifier: MIT
#include "sql/copy/table_pair.hpp"

#include <algorithm>

#include <fmt/ranges.h>

#include "sql/copy/copy_refusal.hpp"

namespace holdfast::sql {

namespace {

auto named(DatabaseKind source, std::string const& name) {
    return [source, &name](auto const& other) { return is_same_name(source, other.name, name); };
}

/// The names of those that are not among the others.
template <class Named>
std::vector<std::string> missing(std::vector<Named> const& some, std::vector<Named> const& others,
                                 DatabaseKind source) {
    std::vector<std::string> names;
    for (auto const& one : some) {
        if (std::ranges::none_of(others, named(source, one.name))) names.push_back(one.name);
    }
    return names;
}

void require_same_tables(std::vector<WholeTable> const& source,
                         std::vector<WholeTable> const& target, DatabaseKind kind) {
    if (auto const names = missing(source, target, kind); !names.empty()) {
        throw CopyRefusal{fmt::format("The database has tables that the program's migrations do "
                                      "not make: {}. Drop them, or make them in a migration.",
                                      fmt::join(names, ", "))};
    }
    if (auto const names = missing(target, source, kind); !names.empty()) {
        throw CopyRefusal{fmt::format("The database lacks tables that the program's migrations "
                                      "make on PostgreSQL: {}.",
                                      fmt::join(names, ", "))};
    }
}

std::vector<WholeColumn> kept_columns(WholeTable const& table) {
    auto columns = table.columns;
    std::erase_if(columns, [](WholeColumn const& column) { return column.is_computed; });
    return columns;
}

TablePair pair_of(WholeTable const& source, WholeTable const& target, DatabaseKind kind) {
    auto const from = kept_columns(source);
    auto const into = kept_columns(target);
    if (auto const names = missing(from, into, kind); !names.empty()) {
        throw CopyRefusal{fmt::format("The table {} has columns that the program's migrations do "
                                      "not make on PostgreSQL: {}.",
                                      source.name, fmt::join(names, ", "))};
    }
    if (auto const names = missing(into, from, kind); !names.empty()) {
        throw CopyRefusal{fmt::format("The table {} lacks columns that the program's migrations "
                                      "make on PostgreSQL: {}.",
                                      source.name, fmt::join(names, ", "))};
    }
    TablePair pair{source.name, target.name, {}};
    for (auto const& column : from) {
        pair.columns.emplace_back(column, *std::ranges::find_if(into, named(kind, column.name)));
    }
    return pair;
}

}  // namespace

std::vector<std::size_t> TablePair::key() const {
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place != columns.size(); ++place) {
        if (columns[place].first.key_place > 0) places.push_back(place);
    }
    return places;
}

std::vector<TablePair> pairs_of(std::vector<WholeTable> const& source,
                                std::vector<WholeTable> const& target, DatabaseKind source_kind) {
    require_same_tables(source, target, source_kind);
    std::vector<TablePair> pairs;
    for (auto const& table : source) {
        auto const other = std::ranges::find_if(target, named(source_kind, table.name));
        pairs.push_back(pair_of(table, *other, source_kind));
    }
    return pairs;
}

}  // namespace holdfast::sql
