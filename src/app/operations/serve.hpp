// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

#include <holdfast/app/operations/run.hpp>

#include "app/operations/settings.hpp"

namespace holdfast {

/// Thrown when the database's tables differ from those of the program. Its text has lines: the
/// sentences, and then the statements that mend the differences, to be copied.
class DifferentTables : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Serves until it is asked to stop. Throws when it cannot start.
void serve(Settings const& settings, UserInterface const& user_interface, Program const& program);

}  // namespace holdfast
