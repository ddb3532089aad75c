// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace holdfast::processes {

/// The things that a program gets from whoever starts it, besides its arguments.
struct Inheritance {
    std::vector<std::string> environment;  ///< such as "NAME=value", added to our own
    std::optional<int> socket;             ///< passed on as sd_listen_fds(3) tells
};

/// A program that was started. It is killed with this object, and when the thread that started it
/// ends, so that a test that fails leaves none behind.
class ChildProcess {
public:
    /// The first argument is the program. What it says on standard error goes into a file.
    ChildProcess(std::vector<std::string> arguments, std::filesystem::path error_file,
                 Inheritance inheritance = {});
    ~ChildProcess();

    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;

    /// Waits for the next line on its standard output; empty when there is none any more.
    std::string read_line();

    /// All that it has said on standard error.
    std::string errors() const;

    void signal(int number) const;

    /// Waits for its end: the exit status, or the negated number of the signal that ended it.
    int wait();

    bool has_been_waited_for() const { return id_ < 0; }

private:
    std::filesystem::path error_file_;
    int id_ = -1;
    int output_ = -1;
};

}  // namespace holdfast::processes
