// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "support/fresh_database.hpp"
#include "support/server_process.hpp"

namespace holdfast::processes {

/// The data that the example keeps.
struct Stored {
    std::string value;
    int counter = 0;
    int applied_submissions = 0;

    bool operator==(Stored const&) const = default;
};

void PrintTo(Stored const& stored, std::ostream* stream);

/// A folder with a database, in which processes of the example, or of another program, can be
/// started. Outlives them.
class Installation {
public:
    explicit Installation(std::string program = HOLDFAST_EXAMPLE);

    std::filesystem::path const& folder() const { return database_.folder(); }

    /// For the option --database.
    std::string const& address() const { return database_.address(); }

    test_support::FreshDatabase const& database() const { return database_; }

    /// Writes a file into the folder, for its owner only, and returns its path.
    std::string write(std::string_view name, std::string_view content) const;

    /// Starts the program with exactly these arguments. To be called on the main thread.
    ChildProcess run(std::vector<std::string> arguments, Inheritance inheritance = {});

    /// Starts the program on this database and any free port, and with these arguments too, and
    /// does not wait for it.
    ChildProcess start(std::vector<std::string> arguments = {}, Inheritance inheritance = {});

    /// As `start`, and waits until it listens.
    ServerProcess serve(std::vector<std::string> arguments = {}, Inheritance inheritance = {});

    std::vector<ServerProcess> serve_with_many_processes(std::size_t count);

    /// The contents of the example's database now.
    Stored stored() const;

private:
    std::string program_;
    test_support::FreshDatabase database_;
    std::size_t started_ = 0;
};

}  // namespace holdfast::processes
