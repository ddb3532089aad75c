// SPDX-License-Identifier: MIT
#include "support/own_server.hpp"

#include <fstream>
#include <stdexcept>

#include "support/child_process.hpp"

namespace holdfast::processes {

OwnServer::OwnServer(std::vector<std::string> const& settings) {
    if (run("start", settings) != 0) throw std::runtime_error{"the server does not start"};
    std::ifstream stream{folder_.path() / "record"};
    std::getline(stream, address_);
}

OwnServer::~OwnServer() {
    run("stop");
}

void OwnServer::restart() const {
    if (run("restart") != 0) throw std::runtime_error{"the server does not start again"};
}

int OwnServer::run(std::string const& command, std::vector<std::string> const& settings) const {
    std::vector<std::string> arguments{HOLDFAST_POSTGRESQL_SERVER, command,
                                       (folder_.path() / "record").string()};
    arguments.insert(arguments.end(), settings.begin(), settings.end());
    return ChildProcess{std::move(arguments), folder_.path() / "errors"}.wait();
}

}  // namespace holdfast::processes
