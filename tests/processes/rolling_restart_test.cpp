// SPDX-License-Identifier: MIT
#include <cstddef>
#include <optional>
#include <vector>

#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/listening_socket.hpp"
#include "support/load.hpp"
#include "support/proxy.hpp"
#include "support/users.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

constexpr int saved = 303;
constexpr int conflict = 409;
constexpr int bad_gateway = 502;

bool increment_once(std::size_t, Visitor& visitor) {
    return increment(visitor, visitor.open());
}

/// Reloads where the proxy answers with an error of its own.
bool increment_through_crashes(std::size_t, Visitor& visitor) {
    auto page = visitor.get();
    while (page.status == bad_gateway) page = visitor.get();
    auto const body = FormPage{page.body}.pressed("increment");
    auto answer = visitor.post(body);
    while (answer.status == bad_gateway) answer = visitor.post(body);
    EXPECT_TRUE(answer.status == saved || answer.status == conflict) << answer.status;
    return answer.status == saved;
}

/// Processes that share a database and a socket, behind the proxy.
class RollingRestart : public ::testing::Test {
protected:
    ServerProcess start() {
        return installation_.serve({"--behind-proxy", "--drain-time", "5"},
                                   {.environment = {}, .socket = socket_.descriptor()});
    }

    void expect_each_was_applied_once(int acknowledged) {
        EXPECT_EQ(installation_.stored(), (Stored{.value = "123",
                                                  .counter = acknowledged,
                                                  .applied_submissions = acknowledged}));
    }

    Installation installation_;
    ListeningSocket socket_;
};

TEST_F(RollingRestart, OfSeveralProcessesLosesNoRequest) {
    std::vector<ServerProcess> serving;
    for (int i = 0; i < 3; ++i) serving.push_back(start());
    Proxy const proxy{installation_, socket_.port()};
    Users load{proxy.port(), increment_once};
    for (std::size_t i = 0; i < 3; ++i) {
        load.wait_for_more();
        serving[i].terminate();
        serving[i].expect_stopped();
        load.wait_for_more();
        serving.push_back(start());
    }
    load.wait_for_more();
    expect_each_was_applied_once(load.stop());
}

// While there is none, what connects waits in the socket.
TEST_F(RollingRestart, OfTheOnlyProcessLosesNoRequest) {
    std::optional<ServerProcess> serving{start()};
    Proxy const proxy{installation_, socket_.port()};
    Users load{proxy.port(), increment_once};
    for (int i = 0; i < 2; ++i) {
        load.wait_for_more();
        serving->terminate();
        serving->expect_stopped();
        serving.reset();
        serving.emplace(start());
    }
    load.wait_for_more();
    expect_each_was_applied_once(load.stop());
}

// The proxy sends again what the process took with it, submissions too.
TEST_F(RollingRestart, AfterACrashAppliesWhatIsSentAgainOnce) {
    std::vector<ServerProcess> serving;
    for (int i = 0; i < 3; ++i) serving.push_back(start());
    Proxy const proxy{installation_, socket_.port()};
    Users load{proxy.port(), increment_through_crashes};
    for (std::size_t i = 0; i < 2; ++i) {
        load.wait_for_more();
        serving[i].kill();
        serving[i].expect_killed();
    }
    load.wait_for_more();
    expect_each_was_applied_once(load.stop());
}

}  // namespace
}  // namespace holdfast::processes
