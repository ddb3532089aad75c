// SPDX-License-Identifier: MIT
#include <holdfast/records/list_statements.hpp>

namespace holdfast::detail {

ListStatements::ListStatements(std::string const& table, std::string const& searched)
    : selection_{" from " + table + " where " + (searched.empty() ? "''" : searched) +
                 " like lower(?) escape '\\'"},
      count_{"select count(*)" + selection_} {}

sql::detail::LastingText ListStatements::page(std::string const& order) const {
    std::lock_guard const lock{mutex_};
    auto& text = pages_[order];
    if (text.empty()) {
        text = "select {columns}" + selection_ + " order by " + order + " limit ? offset ?";
    }
    return {text};
}

}  // namespace holdfast::detail
