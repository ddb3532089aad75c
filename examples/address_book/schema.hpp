// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace address_book {

/// The tables, and four dozen people who do not exist. They are added once: one that is deleted
/// does not come back at the next start.
std::vector<std::string> schema();

}  // namespace address_book
