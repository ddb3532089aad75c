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
    ~OwnServer();
    OwnServer(OwnServer const&) = delete;
    OwnServer& operator=(OwnServer const&) = delete;

    std::string const& address() const { return address_; }

    /// As after a crash; returns when it serves again.
    void restart() const;

private:
    int run(std::string const& command, std::vector<std::string> const& settings = {}) const;

    test_support::TemporaryFolder folder_;
    std::string address_;
};

}  // namespace holdfast::processes
