// SPDX-License-Identifier: MIT
#pragma once

#include <exception>
#include <stdexcept>
#include <string>

namespace holdfast::sql {

/// What a failed statement means for the transaction's owner (protocol.md, "Again").
enum class ErrorKind {
    again,            ///< busy, deadlock or serialisation failure: the same work may succeed next
    connection_lost,  ///< the outcome of a commit under way is unknown
    constraint,       ///< a unique, foreign-key, check or not-null constraint was violated
    other,
};

/// A statement or a connection failed. `what()` names the statement but no bound value, so it may
/// be logged.
class SqlError : public std::runtime_error {
public:
    SqlError(ErrorKind kind, std::string const& message)
        : std::runtime_error{message}, kind_{kind} {}

    ErrorKind kind() const { return kind_; }

private:
    ErrorKind kind_;
};

/// What an exception says, without the bound values that SOCI's own exceptions add to it.
std::string loggable(std::exception const& exception);

}  // namespace holdfast::sql
