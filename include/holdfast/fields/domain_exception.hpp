// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace holdfast {

/// Thrown by an application's own code to undo a submission and give its user a reason. Pages show
/// `what()`.
class DomainException : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace holdfast
