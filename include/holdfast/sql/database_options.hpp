// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace holdfast::sql {

/// How many connections to a database server are opened at most, by what they do; one more answers
/// whether the server can be used. SQLite always has one that writes and 16 that read.
struct DatabaseOptions {
    std::size_t readers = 4;
    std::size_t writers = 4;
};

}  // namespace holdfast::sql
