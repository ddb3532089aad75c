// SPDX-License-Identifier: MIT
#include "app/operations/service_manager.hpp"

#include <array>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "support/fresh_database.hpp"

namespace holdfast {
namespace {

void set(char const* name, std::string const& value) {
    ::setenv(name, value.c_str(), 1);
}

std::string own_process() {
    return std::to_string(::getpid());
}

TEST(InheritedSocket, IsTakenOnlyByTheProcessThatItIsFor) {
    EXPECT_EQ(take_inherited_socket(), std::nullopt);
    set("LISTEN_FDS", "1");
    EXPECT_EQ(take_inherited_socket(), std::nullopt);
    set("LISTEN_FDS", "1");
    set("LISTEN_PID", "1");
    EXPECT_EQ(take_inherited_socket(), std::nullopt);
    set("LISTEN_FDS", "1");
    set("LISTEN_PID", own_process());
    EXPECT_EQ(take_inherited_socket(), 3);
}

TEST(InheritedSocket, IsNotPassedOn) {
    set("LISTEN_FDS", "1");
    set("LISTEN_PID", own_process());
    take_inherited_socket();
    EXPECT_EQ(std::getenv("LISTEN_FDS"), nullptr);
    EXPECT_EQ(std::getenv("LISTEN_PID"), nullptr);
    EXPECT_EQ(take_inherited_socket(), std::nullopt);
}

TEST(InheritedSocket, IsNotOneOfSeveral) {
    set("LISTEN_FDS", "2");
    set("LISTEN_PID", own_process());
    EXPECT_THROW(take_inherited_socket(), std::invalid_argument);
}

TEST(InheritedSocket, IsNotThereWhenTheNumbersAreNone) {
    for (auto const* const count : {"", "x", "0", "-1", "1x"}) {
        set("LISTEN_FDS", count);
        set("LISTEN_PID", own_process());
        EXPECT_EQ(take_inherited_socket(), std::nullopt) << count;
    }
}

/// The socket on which a service manager hears its services' news.
class NewsSocket {
public:
    explicit NewsSocket(std::string const& name) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.data(), name.size());
        if (name.front() == '@') address.sun_path[0] = '\0';
        auto const size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
        EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr const*>(&address), size), 0);
        set("NOTIFY_SOCKET", name);
    }
    ~NewsSocket() {
        ::close(socket_);
        ::unsetenv("NOTIFY_SOCKET");
    }
    NewsSocket(NewsSocket const&) = delete;
    NewsSocket& operator=(NewsSocket const&) = delete;

    std::string read() const {
        std::array<char, 100> bytes{};
        auto const count = ::recv(socket_, bytes.data(), bytes.size(), 0);
        return {bytes.data(), static_cast<std::size_t>(count)};
    }

private:
    int socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

TEST(ServiceManager, IsToldTheNews) {
    test_support::TemporaryFolder const folder;
    for (auto const& name :
         {(folder.path() / "news").string(), "@holdfast-news-" + own_process()}) {
        NewsSocket const socket{name};
        notify_service_manager("READY=1");
        EXPECT_EQ(socket.read(), "READY=1");
    }
}

TEST(ServiceManager, NeedNotBeThere) {
    notify_service_manager("READY=1");
    set("NOTIFY_SOCKET", "/nowhere/at/all");
    notify_service_manager("READY=1");
    set("NOTIFY_SOCKET", std::string(200, 'x'));
    notify_service_manager("READY=1");
    ::unsetenv("NOTIFY_SOCKET");
}

}  // namespace
}  // namespace holdfast
