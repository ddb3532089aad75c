// SPDX-License-Identifier: MIT
#include "app/operations/service_manager.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "support/fresh_database.hpp"
#include "support/news_socket.hpp"

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

TEST(ServiceManager, IsToldTheNews) {
    test_support::TemporaryFolder const folder;
    for (auto const& name :
         {(folder.path() / "news").string(), "@holdfast-news-" + own_process()}) {
        test_support::NewsSocket const socket{name};
        set("NOTIFY_SOCKET", name);
        notify_service_manager("READY=1");
        EXPECT_EQ(socket.read(), "READY=1");
        ::unsetenv("NOTIFY_SOCKET");
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
