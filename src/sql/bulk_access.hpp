// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include <holdfast/sql/result_set.hpp>
#include <holdfast/sql/transaction.hpp>

#include "sql/copied_rows.hpp"
#include "sql/engine.hpp"

namespace holdfast::sql {

/// A transaction for code that moves the rows of tables which only the run time knows. Throws
/// SqlError as the transaction does.
class BulkAccess {
public:
    explicit BulkAccess(Transaction& transaction) : transaction_{transaction} {}

    /// The rows of a statement that gives that many columns. The text must outlive them.
    std::unique_ptr<ResultSet> rows(std::string_view statement, std::size_t columns);

    /// Runs a statement `copy … from stdin` with these rows; gives their number.
    std::size_t copy_in(std::string_view statement, CopiedRows& rows);

    Engine const& engine() const { return transaction_.engine(); }

private:
    Transaction& transaction_;
};

}  // namespace holdfast::sql
