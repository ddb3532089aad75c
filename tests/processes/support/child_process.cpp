// SPDX-License-Identifier: MIT
#include "support/child_process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::processes {
namespace {

constexpr int cannot_execute = 127;

// Between fork and exec only what a signal handler may do, since other threads may hold locks.
[[noreturn]] void become(char* const* arguments, int output, char const* error_file) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    auto const input = ::open("/dev/null", O_RDONLY);
    auto const errors = ::open(error_file, O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(errors, STDERR_FILENO);
    ::execv(arguments[0], arguments);
    ::_exit(cannot_execute);
}

}  // namespace

ChildProcess::ChildProcess(std::vector<std::string> arguments, std::filesystem::path error_file)
    : error_file_{std::move(error_file)} {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        throw std::system_error{errno, std::system_category()};
    output_ = pipe[0];
    std::vector<char*> pointers;
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    id_ = ::fork();
    if (id_ == 0) become(pointers.data(), pipe[1], error_file_.c_str());
    ::close(pipe[1]);
    if (id_ < 0) throw std::system_error{errno, std::system_category()};
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : error_file_{std::move(other.error_file_)},
      id_{std::exchange(other.id_, -1)},
      output_{std::exchange(other.output_, -1)} {}

ChildProcess::~ChildProcess() {
    if (!has_been_waited_for()) {
        signal(SIGKILL);
        wait();
    }
    if (output_ >= 0) ::close(output_);
}

std::string ChildProcess::read_line() {
    std::string line;
    char character = 0;
    while (::read(output_, &character, 1) == 1 && character != '\n') line += character;
    return line;
}

std::string ChildProcess::errors() const {
    std::ifstream stream{error_file_};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void ChildProcess::signal(int number) const {
    if (!has_been_waited_for()) ::kill(id_, number);
}

int ChildProcess::wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0) {
        if (errno != EINTR) throw std::system_error{errno, std::system_category()};
    }
    id_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace holdfast::processes
