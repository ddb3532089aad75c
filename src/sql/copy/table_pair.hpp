// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <holdfast/sql/database_kind.hpp>

#include "sql/copy/whole_table.hpp"

namespace holdfast::sql {

/// A table of the source and the one into which its rows go, with the columns in one order.
struct TablePair {
    std::string source;
    std::string target;
    std::vector<std::pair<WholeColumn, WholeColumn>> columns;  ///< source's, target's

    /// The places among the columns of those of the source's primary key.
    std::vector<std::size_t> key() const;
};

/// Pairs of the tables of a source and a target. Throws CopyRefusal where one of them has a table
/// or a column that the other has not.
std::vector<TablePair> pairs_of(std::vector<WholeTable> const& source,
                                std::vector<WholeTable> const& target, DatabaseKind source_kind);

}  // namespace holdfast::sql
