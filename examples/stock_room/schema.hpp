// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace stock_room {

/// The tables, and once fifty products on each of four shelves.
std::vector<std::string> schema();

}  // namespace stock_room
