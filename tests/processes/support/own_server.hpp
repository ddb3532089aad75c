// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "support/fresh_database.hpp"

namespace holdfast::processes {

/// A PostgreSQL server of one test's own, for what must not happen to the others'.
class OwnServer {
public:
    /// The settings are lines of its configuration.
    explicit OwnServer(std::vector<std::string> const& settings = {});

    /// One that follows another.
    struct StandbyOf {
        OwnServer const& primary;
    };
    explicit OwnServer(StandbyOf standby);

    ~OwnServer();
    OwnServer(OwnServer const&) = delete;
    OwnServer& operator=(OwnServer const&) = delete;

    std::string const& address() const { return address_; }

    /// As after a crash; returns when it serves again.
    void restart() const;

    /// kill -9, of all its processes.
    void kill() const;

    /// Lets a standby take the place of what it follows; returns when it can be written to.
    void promote() const;

private:
    void run(std::string const& command, std::vector<std::string> const& arguments = {}) const;
    void read_address();
    std::string record() const { return (folder_.path() / "record").string(); }

    test_support::TemporaryFolder folder_;
    std::string address_;
};

}  // namespace holdfast::processes
