// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/app/user_interface.hpp>

namespace holdfast {

struct Program {
    std::string name;
    std::string description;
    std::vector<std::string> schema;  ///< idempotent statements, run at each start
};

/// Serves a user interface as the command line says (`--help` tells), until SIGTERM or SIGINT.
/// Returns the exit status: 0 after a clean stop, 2 when it cannot start, with one line on
/// standard error.
int run(int argc, char const* const* argv, UserInterface const& user_interface,
        Program const& program);

}  // namespace holdfast
