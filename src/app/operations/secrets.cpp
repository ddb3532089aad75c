// SPDX-License-Identifier: MIT
#include "app/operations/secrets.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <holdfast/concurrency/keyring.hpp>

namespace holdfast {
namespace {

constexpr std::size_t most_bytes = 64 * 1024;  // of a file that is meant to hold secrets

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

class OpenFile {
public:
    explicit OpenFile(std::string const& file)
        : descriptor_{::open(file.c_str(), O_RDONLY | O_CLOEXEC)} {}
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;

    /// The rights to it; nothing when it is not open.
    std::optional<mode_t> mode() const {
        struct stat found {};
        if (descriptor_ < 0 || ::fstat(descriptor_, &found) != 0) return {};
        return found.st_mode;
    }

    /// Its contents; nothing when it cannot be read, such as a folder.
    std::optional<std::string> content() const {
        std::string content;
        std::array<char, 4'096> part{};
        for (;;) {
            auto const length = ::read(descriptor_, part.data(), part.size());
            if (length < 0 && errno == EINTR) continue;
            if (length < 0) return {};
            if (length == 0 || content.size() > most_bytes) return content;
            content.append(part.data(), static_cast<std::size_t>(length));
        }
    }

private:
    int descriptor_;
};

// A group may read it, since that is how a service manager gives a secret to a service.
void require_private(std::string const& file, mode_t mode) {
    if ((mode & (S_IROTH | S_IWGRP | S_IWOTH)) == 0) return;
    throw std::runtime_error{"the secret file " + file + " can be " +
                             ((mode & S_IROTH) != 0 ? "read by everybody" : "changed by others") +
                             " on this machine: make it private with `chmod 600`, and put a new "
                             "secret into it if somebody may have read it"};
}

std::string read_private(std::string const& file) {
    OpenFile const open{file};
    auto const mode = open.mode();
    auto content = open.content();
    if (!mode || !content) throw std::runtime_error{"cannot read the secret file " + file};
    require_private(file, *mode);
    if (content->size() > most_bytes) {
        throw std::runtime_error{"the secret file " + file + " is larger than 64 KiB"};
    }
    return std::move(*content);
}

}  // namespace

std::vector<std::string> read_secrets(std::string const& file) {
    std::string content = read_private(file);
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
