// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/http/request.hpp>

namespace holdfast {

/// An exception that ended a request: what the log says of it, and nobody else outside of
/// development.
struct Failure {
    std::string request_id;  ///< the request's own, or one made for it
    std::string type;        ///< of the exception, as it is written in C++
    std::string message;     ///< without values bound to a statement
    std::string statement;   ///< that failed, without its values; empty when it is none of SQL
};

/// Describes the exception that is being handled.
Failure caught_failure(http::Request const& request);

}  // namespace holdfast
