// SPDX-License-Identifier: MIT
#include "torture/site/site.hpp"

#include <chrono>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "processes/support/server_process.hpp"

namespace holdfast::torture {
namespace {

constexpr std::chrono::seconds patience{60};

// Of the sanitizers that a program is built with.
bool complains(std::string const& errors) {
    return errors.find("Sanitizer") != std::string::npos ||
           errors.find("runtime error:") != std::string::npos;
}

}  // namespace

Site::Site(std::filesystem::path folder, SiteOptions options)
    : folder_{std::move(folder)},
      options_{std::move(options)},
      processes_(options_.processes),
      ports_(options_.processes) {
    move_clock("+0");
    std::ofstream{folder_ / "secret"} << "a secret that all processes know\n";
    std::filesystem::permissions(folder_ / "secret", std::filesystem::perms::owner_read |
                                                         std::filesystem::perms::owner_write);
    for (std::size_t i = 0; i < processes(); ++i) start(i);
}

void Site::kill(std::size_t process) {
    processes_[process]->signal(SIGKILL);
    processes_[process]->wait();
    start(process);
}

void Site::suspend(std::size_t process) const {
    processes_[process]->signal(SIGSTOP);
}

void Site::resume(std::size_t process) const {
    processes_[process]->signal(SIGCONT);
}

bool Site::can_move_clock() {
    return std::filesystem::exists(HOLDFAST_LIBFAKETIME);
}

void Site::move_clock(std::string const& offset) const {
    auto const next = folder_ / "next-clock";
    std::ofstream{next} << offset << '\n';
    std::filesystem::rename(next, folder_ / "clock");
}

std::vector<std::string> Site::stop() {
    std::vector<std::string> wrong;
    for (auto const& process : processes_) process->signal(SIGTERM);
    for (auto const& process : processes_) {
        auto const status = process->wait();
        auto const errors = process->errors();
        if (status != 0 || complains(errors)) {
            wrong.push_back(fmt::format("a process ended with {} and said: {}", status, errors));
        }
    }
    return wrong;
}

std::size_t Site::count_in_logs(std::string const& text) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < processes(); ++i) {
        std::ifstream log{folder_ / fmt::format("log-{}", i)};
        for (std::string line; std::getline(log, line);) count += line.find(text) != line.npos;
    }
    return count;
}

// A program ends when it finds its database failing at its start; whoever runs it starts it again.
void Site::start(std::size_t process) {
    auto const end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        try {
            return start_once(process);
        } catch (std::runtime_error const&) {
            if (std::chrono::steady_clock::now() > end) throw;
        }
    }
}

void Site::start_once(std::size_t process) {
    auto started =
        std::make_unique<processes::ChildProcess>(arguments(process),
                                                  folder_ / fmt::format("log-{}", process));
    ports_[process] = processes::port_of(*started);
    processes_[process] = std::move(started);
}

std::vector<std::string> Site::arguments(std::size_t process) const {
    std::vector<std::string> arguments;
    if (options_.clock == Clock::movable && process + 1 == processes()) {
        arguments = {"/usr/bin/env",
                     std::string{"LD_PRELOAD="} + HOLDFAST_LIBFAKETIME,
                     "FAKETIME_TIMESTAMP_FILE=" + (folder_ / "clock").string(),
                     "FAKETIME_CACHE_DURATION=1",
                     "FAKETIME_DONT_FAKE_MONOTONIC=1",
                     "ASAN_OPTIONS=verify_asan_link_order=0"};
    }
    arguments.insert(arguments.end(), {options_.program, "--listen", "127.0.0.1:0", "--log-level",
                                       options_.log_level, "--database", options_.database,
                                       "--secret-file", (folder_ / "secret").string()});
    return arguments;
}

}  // namespace holdfast::torture
