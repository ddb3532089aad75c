// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace holdfast::sql {

/// A database that cannot be copied, or not to this place. `what()` is a sentence for the operator.
class CopyRefusal : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace holdfast::sql
