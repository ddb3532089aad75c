// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "support/child_process.hpp"

namespace holdfast::processes {

/// Waits until the program listens, and returns its port. Throws std::runtime_error when it ends
/// instead.
std::uint16_t port_of(ChildProcess& process);

/// The example as it runs for its users. It stops with this object, and the test fails unless it
/// stops in order and without having complained: so does what a sanitizer finds.
class ServerProcess {
public:
    /// Waits until the program listens.
    explicit ServerProcess(ChildProcess process);
    ~ServerProcess();

    ServerProcess(ServerProcess&&) noexcept = default;
    ServerProcess& operator=(ServerProcess&&) = delete;

    std::uint16_t port() const { return port_; }

    /// Its complaints so far.
    std::string complaints() const { return process_.errors(); }

    /// Waits for the next line on its standard output.
    std::string read_line() { return process_.read_line(); }

    bool accepts_connections() const;

    /// Asks it to stop.
    void terminate() const;

    /// Ends it as a power cut would.
    void kill() const;

    /// Waits for its end after `terminate`, which must be in order.
    void expect_stopped();

    /// Waits for its end after `terminate`, which must be in order, though it has complained so.
    void expect_stopped_having_said(std::string const& complaint);

    /// Waits for its end after `kill`.
    void expect_killed();

private:
    void expect_end(int status);

    ChildProcess process_;
    std::uint16_t port_ = 0;
};

}  // namespace holdfast::processes
