// SPDX-License-Identifier: MIT
#include "sql/schema/catalogue.hpp"

#include <algorithm>

#include <holdfast/text/ascii_case.hpp>

namespace holdfast::sql {

FoundColumn const* FoundTable::column(std::string const& name) const {
    auto const found = std::ranges::find(columns, name, &FoundColumn::name);
    return found == columns.end() ? nullptr : &*found;
}

std::string catalogue_name(DatabaseKind kind, std::string const& name) {
    if (kind != DatabaseKind::sqlite) return name;
    auto small = name;
    std::ranges::transform(small, small.begin(), text::ascii_lower);
    return small;
}

std::string in_small_letters(std::string const& column) {
    return "lower(" + column + ")";
}

bool FoundTable::is_unique(std::set<std::string> const& names) const {
    return std::set(key.begin(), key.end()) == names ||
           std::ranges::find(unique, names) != unique.end();
}

bool FoundTable::is_key(std::string const& name) const {
    return std::ranges::find(key, name) != key.end();
}

}  // namespace holdfast::sql
