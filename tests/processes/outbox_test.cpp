// SPDX-License-Identifier: MIT
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "support/at_once.hpp"
#include "support/gate.hpp"
#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr int saved = 303;

/// A program that sends letters, in one or several processes.
class OutboxOfProcesses : public ::testing::Test {
protected:
    ServerProcess serve() {
        return installation_.serve({"--folder", installation_.folder().string()});
    }

    static void send(ServerProcess const& server) {
        Visitor visitor{server};
        auto page = visitor.open();
        page.type("text", "private");
        EXPECT_EQ(visitor.post(page.pressed("send")).status, saved);
    }

    std::vector<std::string> delivered() const {
        std::ifstream file{installation_.folder() / "delivered"};
        std::vector<std::string> keys;
        for (std::string line; std::getline(file, line);) keys.push_back(line);
        return keys;
    }

    std::string value_of(std::string const& statement) const {
        return installation_.database().value_of(statement);
    }

    int waiting() const { return std::stoi(value_of("select count(*) from holdfast_outbox")); }

    void wait_until_all_is_delivered() const {
        while (waiting() > 0) std::this_thread::yield();
    }

    /// As if a day had passed.
    void end_leases() const { value_of("update holdfast_outbox set due_at = 0"); }

    std::filesystem::path path(std::string const& name) const {
        return installation_.folder() / name;
    }

    Installation installation_{HOLDFAST_LETTERS};
};

TEST_F(OutboxOfProcesses, IsDeliveredByAnotherProcessWhenOneIsKilledAfterTheCommit) {
    auto killed = serve();
    Gate before{path("before")};
    send(killed);
    before.expect_arrival();
    send(killed);  // which is committed, and has to wait for the first
    killed.kill();
    killed.expect_killed();
    EXPECT_THAT(delivered(), IsEmpty());
    EXPECT_EQ(waiting(), 2);

    before.open();
    end_leases();
    auto const restarted = serve();
    wait_until_all_is_delivered();
    auto const keys = delivered();
    EXPECT_THAT(keys, SizeIs(2));
    EXPECT_NE(keys.front(), keys.back());
}

TEST_F(OutboxOfProcesses, IsDeliveredAgainUnderTheSameKeyWhenAKillHidThatItWas) {
    auto killed = serve();
    Gate after{path("after")};
    send(killed);
    after.expect_arrival();
    auto const other = serve();
    auto const first = delivered();
    ASSERT_THAT(first, SizeIs(1));
    killed.kill();
    killed.expect_killed();
    after.open();
    end_leases();
    wait_until_all_is_delivered();
    EXPECT_THAT(delivered(), ElementsAre(first.front(), first.front()));
}

TEST_F(OutboxOfProcesses, IsDeliveredOnceByTwoProcesses) {
    constexpr std::size_t senders = 4;
    constexpr int letters = 6;
    auto const first = serve();
    auto const second = serve();
    test_support::at_once(senders, [&](std::size_t i) {
        for (int j = 0; j < letters; ++j) send(i % 2 == 0 ? first : second);
        return 0;
    });
    wait_until_all_is_delivered();
    auto const keys = delivered();
    EXPECT_THAT(keys, SizeIs(senders * letters));
    EXPECT_THAT((std::set<std::string>{keys.begin(), keys.end()}), SizeIs(senders * letters));
}

TEST_F(OutboxOfProcesses, IsTriedAgainAfterAFailureThatIsLoggedWithoutTheContent) {
    auto server = serve();
    installation_.write("refuse", "");
    send(server);
    while (server.complaints().find("refused") == std::string::npos) std::this_thread::yield();
    std::filesystem::remove(path("refuse"));
    while (delivered().empty()) end_leases();
    EXPECT_THAT(delivered(), SizeIs(1));
    EXPECT_EQ(server.complaints().find("private"), std::string::npos);
    server.terminate();
    server.expect_stopped_having_said(delivered().front());
}

TEST_F(OutboxOfProcesses, IsNeitherLostNorDeliveredTwiceByAStop) {
    auto server = serve();
    Gate after{path("after")};
    send(server);
    after.expect_arrival();
    for (int i = 0; i < 3; ++i) send(server);
    server.terminate();
    while (server.accepts_connections()) std::this_thread::yield();
    after.open();
    server.expect_stopped();
    EXPECT_EQ(delivered().size() + static_cast<std::size_t>(waiting()), 4U);

    auto const restarted = serve();
    wait_until_all_is_delivered();
    auto const keys = delivered();
    EXPECT_THAT(keys, SizeIs(4));
    EXPECT_THAT((std::set<std::string>{keys.begin(), keys.end()}), SizeIs(4));
}

}  // namespace
}  // namespace holdfast::processes
