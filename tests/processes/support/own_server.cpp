// SPDX-License-Identifier: MIT
#include "support/own_server.hpp"

#include <fstream>
#include <stdexcept>
#include <utility>

#include "support/child_process.hpp"

namespace holdfast::processes {

OwnServer::OwnServer(std::vector<std::string> const& settings) {
    run("start", settings);
    read_address();
}

OwnServer::OwnServer(StandbyOf standby) {
    run("standby", {standby.primary.record()});
    read_address();
}

OwnServer::~OwnServer() {
    try {
        run("stop");
    } catch (std::runtime_error const&) {
        // Its data stay behind in the folder for temporary files.
    }
}

void OwnServer::restart() const {
    run("restart");
}

void OwnServer::kill() const {
    run("kill");
}

void OwnServer::promote() const {
    run("promote");
}

void OwnServer::read_address() {
    std::ifstream stream{record()};
    std::getline(stream, address_);
}

void OwnServer::run(std::string const& command, std::vector<std::string> const& arguments) const {
    std::vector<std::string> all{HOLDFAST_POSTGRESQL_SERVER, command, record()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    ChildProcess process{std::move(all), folder_.path() / "errors"};
    if (process.wait() != 0) {
        throw std::runtime_error{"the server does not " + command + ": " + process.errors()};
    }
}

}  // namespace holdfast::processes
