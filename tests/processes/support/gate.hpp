// SPDX-License-Identifier: MIT
#pragma once

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast::processes {

/// A named pipe at which a process of the test program waits until the test opens it.
class Gate {
public:
    explicit Gate(std::filesystem::path path) : path_{std::move(path)} {
        if (::mkfifo(path_.c_str(), 0600) != 0) fail();
    }
    ~Gate() { open(); }

    Gate(Gate const&) = delete;
    Gate& operator=(Gate const&) = delete;

    /// Waits until a process is there. To be called once.
    void expect_arrival() {
        pipe_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
        if (pipe_ < 0) fail();
    }

    /// Lets that process go on, and those who come later pass.
    void open() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
        if (pipe_ >= 0) ::close(std::exchange(pipe_, -1));
    }

private:
    [[noreturn]] void fail() const {
        throw std::system_error{errno, std::generic_category(), path_.string()};
    }

    std::filesystem::path path_;
    int pipe_ = -1;
};

}  // namespace holdfast::processes
