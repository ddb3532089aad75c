// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/app/outbox/outbox_options.hpp>
#include <holdfast/app/views/user_interface.hpp>

namespace holdfast {

/// An option of the command line that is the program's own.
struct ProgramOption {
    std::string name;  ///< such as --mail-folder
    std::string description;
    std::string& value;  ///< the default; what was given, once `run` has read the command line
};

struct Program {
    std::string name;
    std::string description;
    std::vector<std::string> schema{};  ///< idempotent statements, run at each start
    OutboxOptions outbox{};
    std::vector<ProgramOption> options{};
};

/// Serves a user interface as the command line says (`--help` tells), until SIGTERM or SIGINT.
/// Returns the exit status: 0 after a clean stop, 2 when it cannot start, with one line on
/// standard error.
int run(int argc, char const* const* argv, UserInterface const& user_interface,
        Program const& program);

}  // namespace holdfast
