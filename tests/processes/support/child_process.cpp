// SPDX-License-Identifier: MIT
#include "support/child_process.hpp"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::processes {
namespace {

constexpr int cannot_execute = 127;
constexpr int first_passed_on = 3;

constexpr std::string_view listen_process = "LISTEN_PID=";
constexpr std::string_view room_for_number = "           ";

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environment_with(Inheritance const& inheritance) {
    std::vector<std::string> all;
    for (char** variable = environ; *variable != nullptr; ++variable) all.emplace_back(*variable);
    all.insert(all.end(), inheritance.environment.begin(), inheritance.environment.end());
    if (inheritance.socket) {
        all.emplace_back("LISTEN_FDS=1");
        all.emplace_back(std::string{listen_process}.append(room_for_number));
    }
    return all;
}

// From here to exec only what a signal handler may do, since other threads may hold locks.

void set_streams(int output, char const* error_file) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    auto const input = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    auto const errors = ::open(error_file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(errors, STDERR_FILENO);
}

// Only the process itself knows its number.
void pass_socket_on(int socket, char* variable) {
    ::dup2(socket, first_passed_on);
    ::fcntl(first_passed_on, F_SETFD,
            0);  // which is all there is to do when it is that one already
    auto* const number = variable + listen_process.size();
    *std::to_chars(number, number + room_for_number.size(), ::getpid()).ptr = '\0';
}

}  // namespace

ChildProcess::ChildProcess(std::vector<std::string> arguments, std::filesystem::path error_file,
                           Inheritance inheritance)
    : error_file_{std::move(error_file)} {
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        throw std::system_error{errno, std::system_category()};
    output_ = pipe[0];
    auto variables = environment_with(inheritance);
    auto const argument_pointers = pointers_to(arguments);
    auto const variable_pointers = pointers_to(variables);
    id_ = ::fork();
    if (id_ == 0) {
        set_streams(pipe[1], error_file_.c_str());
        if (inheritance.socket) pass_socket_on(*inheritance.socket, variables.back().data());
        ::execve(argument_pointers[0], argument_pointers.data(), variable_pointers.data());
        ::_exit(cannot_execute);
    }
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
