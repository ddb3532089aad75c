// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include <holdfast/http/status.hpp>

namespace holdfast::http {

/// Thrown where a page cannot be shown, to answer with that status: 403 or 404, say.
class Error : public std::runtime_error {
public:
    explicit Error(Status status)
        : std::runtime_error{std::string{reason(status)}}, status_{status} {}

    /// With words for the user.
    Error(Status status, std::string message)
        : std::runtime_error{message.empty() ? std::string{reason(status)} : message},
          status_{status},
          message_{std::move(message)} {}

    Status status() const { return status_; }

    /// Empty: there is nothing to say but what the status means.
    std::string const& message() const { return message_; }

private:
    Status status_;
    std::string message_;
};

}  // namespace holdfast::http
