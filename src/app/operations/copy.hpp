// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/app/operations/run.hpp>

#include "app/operations/settings.hpp"

namespace holdfast {

/// Copies the program's database to another one, and prints the tables with the numbers of their
/// rows. Throws when it cannot.
void copy_database(Settings const& settings, Program const& program);

}  // namespace holdfast
