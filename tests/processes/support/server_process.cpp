// SPDX-License-Identifier: MIT
#include "support/server_process.hpp"

#include <charconv>
#include <csignal>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <gmock/gmock.h>

#include "support/connection.hpp"

namespace holdfast::processes {
namespace {

std::uint16_t port_in(std::string_view line) {
    constexpr std::string_view start = "Listening on http://127.0.0.1:";
    std::uint16_t port = 0;
    if (line.starts_with(start)) {
        line.remove_prefix(start.size());
        auto const [end, error] = std::from_chars(line.data(), line.data() + line.size(), port);
        if (error != std::errc{} || std::string_view{end, line.data() + line.size()} != "/")
            return 0;
    }
    return port;
}

}  // namespace

std::uint16_t port_of(ChildProcess& process) {
    auto const line = process.read_line();
    auto const port = port_in(line);
    if (port == 0) {
        throw std::runtime_error{"the server said '" + line + "' and: " + process.errors()};
    }
    return port;
}

ServerProcess::ServerProcess(ChildProcess process)
    : process_{std::move(process)}, port_{port_of(process_)} {}

ServerProcess::~ServerProcess() {
    if (process_.has_been_waited_for()) return;
    terminate();
    expect_stopped();
}

bool ServerProcess::accepts_connections() const {
    try {
        Connection{port_};
        return true;
    } catch (ConnectionLost const&) {
        return false;
    }
}

void ServerProcess::terminate() const {
    process_.signal(SIGTERM);
}

void ServerProcess::kill() const {
    process_.signal(SIGKILL);
}

void ServerProcess::expect_stopped() {
    expect_end(0);
}

void ServerProcess::expect_stopped_having_said(std::string const& complaint) {
    EXPECT_EQ(process_.wait(), 0) << "is how the server on port " << port_ << " ended";
    EXPECT_THAT(process_.errors(), ::testing::HasSubstr(complaint));
}

void ServerProcess::expect_killed() {
    expect_end(-SIGKILL);
}

void ServerProcess::expect_end(int status) {
    EXPECT_EQ(process_.wait(), status) << "is how the server on port " << port_ << " ended";
    EXPECT_EQ(process_.errors(), "") << "is what the server on port " << port_ << " said";
}

}  // namespace holdfast::processes
