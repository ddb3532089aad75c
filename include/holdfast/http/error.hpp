// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

#include <holdfast/http/status.hpp>

namespace holdfast::http {

/// Thrown when a page cannot be shown, to answer with a status such as 403 or 404.
class Error : public std::runtime_error {
public:
    /// Says only the meaning of the status.
    explicit Error(Status status);

    /// Adds words for the user.
    Error(Status status, std::string message);

    /// The status of the answer.
    Status status() const { return status_; }

    /// The words for the user; empty without any.
    std::string const& message() const { return message_; }

private:
    Status status_;
    std::string message_;
};

}  // namespace holdfast::http
