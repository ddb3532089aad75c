// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

#include <holdfast/http/status.hpp>

namespace holdfast::http {

/// Thrown where a page cannot be shown, to answer with that status: 403 or 404, say.
class Error : public std::runtime_error {
public:
    explicit Error(Status status)
        : std::runtime_error{std::string{reason(status)}}, status_{status} {}

    Status status() const { return status_; }

private:
    Status status_;
};

}  // namespace holdfast::http
