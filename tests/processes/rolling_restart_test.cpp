// SPDX-License-Identifier: MIT
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <future>
#include <optional>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/listening_socket.hpp"
#include "support/load.hpp"
#include "support/proxy.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

constexpr std::size_t users = 6;
constexpr int enough = 10;
constexpr int saved = 303;
constexpr int conflict = 409;
constexpr int bad_gateway = 502;

/// The errors of the proxy in place of an answer, which its user then reloads.
enum class Failures { none, of_the_proxy };

/// Users behind the proxy, who read and submit without a pause while this exists. A request that is
/// not answered as it should be fails the test.
class Users {
public:
    explicit Users(std::uint16_t port, Failures failures = Failures::none) : failures_{failures} {
        for (std::size_t i = 0; i < users; ++i) {
            running_.push_back(std::async(std::launch::async, [this, port] { work(port); }));
        }
    }
    ~Users() { is_over_ = true; }
    Users(Users const&) = delete;
    Users& operator=(Users const&) = delete;

    /// Waits until more has been saved, so that what happens next happens under load.
    void wait_for_more() const {
        auto const before = acknowledged_.load();
        while (acknowledged_ < before + enough && failed_ == 0) std::this_thread::yield();
    }

    /// The number of submissions that were acknowledged in all.
    int stop() {
        is_over_ = true;
        for (auto& user : running_) user.get();
        return acknowledged_;
    }

private:
    void work(std::uint16_t port) {
        try {
            while (!is_over_) {
                Visitor visitor{port};
                // Not only on a connection to the proxy that is in use already.
                for (int i = 0; i < enough && !is_over_; ++i) {
                    if (submit(visitor)) ++acknowledged_;
                }
            }
        } catch (...) {
            ++failed_;
            throw;
        }
    }

    bool submit(Visitor& visitor) const {
        if (failures_ == Failures::none) return increment(visitor, visitor.open());
        auto page = visitor.get();
        while (page.status == bad_gateway) page = visitor.get();
        auto const body = FormPage{page.body}.pressed("increment");
        auto answer = visitor.post(body);
        while (answer.status == bad_gateway) answer = visitor.post(body);
        EXPECT_TRUE(answer.status == saved || answer.status == conflict) << answer.status;
        return answer.status == saved;
    }

    Failures failures_;
    std::atomic<bool> is_over_ = false;
    std::atomic<int> acknowledged_ = 0;
    std::atomic<int> failed_ = 0;
    std::vector<std::future<void>> running_;  // waited for before the others go
};

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
    Users load{proxy.port()};
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
    Users load{proxy.port()};
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
    Users load{proxy.port(), Failures::of_the_proxy};
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
