// SPDX-License-Identifier: MIT
#include "sql/driver.hpp"

#include <holdfast/sql/error.hpp>
#include <holdfast/sql/statement_text.hpp>

namespace holdfast::sql {

std::size_t Driver::copy_in(std::string_view, CopiedRows&) {
    throw SqlError{ErrorKind::other, "this database has no COPY"};
}

void require_statement(std::string_view text) {
    if (auto const mistake = detail::mistake_in(text); !mistake.empty()) {
        throw SqlError{ErrorKind::other, std::string{mistake}};
    }
    if (detail::controls_transaction(text)) {
        throw SqlError{ErrorKind::other, "a statement cannot begin, end or change the transaction"};
    }
}

void require_values(std::size_t parameters, std::size_t values) {
    if (parameters == values) return;
    throw SqlError{ErrorKind::other, "the statement has parameters for " +
                                         std::to_string(parameters) + " values, not for " +
                                         std::to_string(values)};
}

}  // namespace holdfast::sql
