// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/app/outbox/outbox_options.hpp>
#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/sql/migration.hpp>
#include <holdfast/sql/schema/table.hpp>

namespace holdfast {

/// A command-line option of the program itself.
struct ProgramOption {
    std::string name;         ///< such as --mail-folder
    std::string description;  ///< for `--help`
    std::string& value;       ///< the default; `run` replaces it with the given text
};

/// The name, migrations and options of a program.
struct Program {
    std::string name;                          ///< of the program; names its cookies, too
    std::string description;                   ///< for `--help`
    std::vector<sql::Migration> migrations{};  ///< the history of its schema, oldest first
    std::vector<sql::Table> tables{};          ///< of its records, compared at each start:
                                               ///< `tables_of<Address, Town>()`
    OutboxOptions outbox{};                    ///< deliverers of the messages of events
    std::vector<ProgramOption> options{};      ///< beside the library's own

    ~Program();
};

/// Serves a user interface as the command line says (`--help` lists the options), until SIGTERM or
/// SIGINT. Returns the exit status: 0 after a clean stop, 2 when it cannot start, with one line on
/// standard error.
int run(int argc, char const* const* argv, UserInterface const& user_interface,
        Program const& program);

}  // namespace holdfast
