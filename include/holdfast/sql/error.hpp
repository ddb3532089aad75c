// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace holdfast::sql {

/// The meaning of a failed statement for the transaction's owner (protocol.md, "Again").
enum class ErrorKind {
    again,            ///< busy, deadlock or serialisation failure: the same work may succeed next
    connection_lost,  ///< the outcome of a commit under way is unknown
    constraint,       ///< a unique, foreign-key, check or not-null constraint was violated
    unavailable,      ///< the database must not be used as it is now, such as a file that was moved
    other,
};

/// A failed statement or connection. `what()` names the statement but no bound value, so it may be
/// logged.
class SqlError : public std::runtime_error {
public:
    /// The constraint is empty where the database does not name one, the statement where none
    /// failed.
    SqlError(ErrorKind kind, std::string message, std::string constraint = {},
             std::string statement = {});

    /// The meaning of the failure for the owner of the transaction.
    ErrorKind kind() const { return kind_; }

    /// The failure, without the statement.
    std::string const& message() const { return message_; }

    /// The violated constraint, as the database calls it: PostgreSQL by its name; SQLite by its
    /// columns, such as `product.name` or `level.shelf, level.product`, and only a check or an
    /// index over an expression by its name. Empty where the database does not name it.
    std::string const& constraint() const { return constraint_; }

    /// The statement that failed, as it was written: without bound values. Empty where none did.
    std::string const& statement() const { return statement_; }

private:
    ErrorKind kind_;
    std::string message_;
    std::string constraint_;
    std::string statement_;
};

}  // namespace holdfast::sql
