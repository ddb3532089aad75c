// SPDX-License-Identifier: MIT
#include "app/secrets.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <holdfast/concurrency/keyring.hpp>

namespace holdfast {
namespace {

bool is_text(std::string const& content) {
    return std::ranges::all_of(content, [](char c) {
        return (c >= ' ' && c <= '~') || c == '\n' || c == '\r' || c == '\t';
    });
}

std::vector<std::string> lines(std::string const& content) {
    std::vector<std::string> lines;
    std::istringstream stream{content};
    for (std::string line; std::getline(stream, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
        if (!line.empty()) lines.push_back(line);
    }
    return lines;
}

std::string new_secret() {
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.back() = '\n';
    return text;
}

// Written under another name and linked into place, so that nobody reads half of it and the
// first one stays.
void create_once(std::string const& file) {
    auto temporary = file + ".XXXXXX";
    auto const descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);  // 0600
    if (descriptor < 0) throw std::system_error{errno, std::generic_category(), temporary};
    auto const secret = new_secret();
    bool const written =
        ::write(descriptor, secret.data(), secret.size()) == static_cast<ssize_t>(secret.size()) &&
        ::fsync(descriptor) == 0;
    ::close(descriptor);
    bool const linked =
        written && (::link(temporary.c_str(), file.c_str()) == 0 || errno == EEXIST);
    auto const error = errno;
    ::unlink(temporary.c_str());
    if (!linked) throw std::system_error{error, std::generic_category(), file};
}

}  // namespace

std::vector<std::string> read_secrets(std::string const& file) {
    std::ifstream stream{file, std::ios::binary};
    stream.peek();  // a folder can be opened, but not read
    if (!stream.is_open() || stream.bad()) {
        throw std::runtime_error{"cannot read the secret file " + file};
    }
    std::string content{std::istreambuf_iterator<char>{stream}, {}};
    auto secrets = is_text(content) ? lines(content) : std::vector{std::move(content)};
    if (secrets.empty()) throw std::runtime_error{"the secret file " + file + " is empty"};
    auto const too_short = [](std::string const& secret) {
        return secret.size() < concurrency::Keyring::shortest_secret;
    };
    if (std::ranges::any_of(secrets, too_short)) {
        throw std::runtime_error{"the secret file " + file +
                                 " has a secret of less than 16 bytes; make one with "
                                 "`openssl rand -hex 32`"};
    }
    return secrets;
}

std::vector<std::string> development_secrets(std::string const& file) {
    if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot start"};
    if (::access(file.c_str(), F_OK) != 0) create_once(file);
    return read_secrets(file);
}

}  // namespace holdfast
