// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/app/operations/run.hpp>

namespace holdfast {

/// Copies the program's database at one address to an empty one at another, and prints the tables
/// with the numbers of their rows. Throws when it cannot.
void copy_database(std::string const& source, std::string const& target, Program const& program);

}  // namespace holdfast
