// SPDX-License-Identifier: MIT
#include <utility>

#include <holdfast/sql/error.hpp>

namespace holdfast::sql {

SqlError::SqlError(ErrorKind kind, std::string message, std::string constraint,
                   std::string statement)
    : std::runtime_error{statement.empty() ? message : message + ", in: " + statement},
      kind_{kind},
      message_{std::move(message)},
      constraint_{std::move(constraint)},
      statement_{std::move(statement)} {}

}  // namespace holdfast::sql
