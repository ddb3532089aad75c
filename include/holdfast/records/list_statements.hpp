// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <mutex>
#include <string>

#include <holdfast/sql/statement.hpp>

namespace holdfast::detail {

/// The statements of a list of records. Their texts are made once, and live as long as this. The
/// first parameter of both is the pattern that the searched text of a row must match.
class ListStatements {
public:
    /// Takes the table as statements write it, and the expression of the searched text; an empty
    /// one is an empty text.
    ListStatements(std::string const& table, std::string const& searched);

    /// Counts the rows.
    sql::detail::LastingText count() const { return {count_}; }

    /// Reads the rows of one page, in that order. The other parameters are the most rows of the
    /// page and the number of rows before it.
    sql::detail::LastingText page(std::string const& order) const;

private:
    std::string selection_;
    std::string count_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, std::string> pages_;  // by their order
};

}  // namespace holdfast::detail
