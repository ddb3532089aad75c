// SPDX-License-Identifier: MIT
#include "sql/bulk_access.hpp"

#include "sql/connection.hpp"

namespace holdfast::sql {

std::unique_ptr<ResultSet> BulkAccess::rows(std::string_view statement, std::size_t columns) {
    return transaction_.query(statement, {}, Reading::one_by_one, columns);
}

std::size_t BulkAccess::copy_in(std::string_view statement, CopiedRows& rows) {
    transaction_.note_change();
    return transaction_.connection_->copy_in(statement, rows);
}

}  // namespace holdfast::sql
