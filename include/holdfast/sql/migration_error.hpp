// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace holdfast::sql {

/// Migrations that are wrong, that failed, or that do not fit the database. `what()` is a sentence
/// that names the one.
class MigrationError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace holdfast::sql
