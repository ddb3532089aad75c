// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace holdfast::sql {

/// The most connections to a database server, by their use. One more connection tells whether the
/// server can be used. SQLite always has one that writes and 16 that read.
struct DatabaseOptions {
    std::size_t readers = 4;  ///< for Access::read
    std::size_t writers = 4;  ///< for Access::write and Access::schema
};

}  // namespace holdfast::sql
