// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace holdfast {

/// Thrown by an application's own code to undo a submission and tell its user why; `what()` is
/// shown to the user.
class DomainException : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace holdfast
