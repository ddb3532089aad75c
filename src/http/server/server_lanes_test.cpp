// SPDX-License-Identifier: MIT
#include <atomic>
#include <latch>
#include <memory>
#include <vector>

#include <gmock/gmock.h>

#include "http/server/server_fixture.hpp"

namespace holdfast::http {
namespace {

/// A server with one worker in each lane, except that of submissions. A request for `/stuck` is
/// answered when the test says so.
class ServerLanes : public testing::Test {
protected:
    ~ServerLanes() override { release(); }

    void release() {
        if (!stuck_.try_wait()) stuck_.count_down();
    }

    Response answer(Request const& request) {
        ++running_;
        if (request.path == "/stuck") stuck_.wait();
        bool const is_early = request.arrival && *request.arrival < released_;
        return {.body = is_early ? "arrived before" : "arrived after"};
    }

    Placement place(Request const& request) {
        ++placed_;
        if (request.path == "/probe") return Placement::probe_worker;
        return request.method == Method::post ? Placement::submission_worker
                                              : Placement::read_worker;
    }

    TestClient& send(std::string const& request) {
        clients_.push_back(std::make_unique<TestClient>(server_.port()));
        clients_.back()->send(request);
        return *clients_.back();
    }

    static void wait_for(std::atomic<int> const& number, int expected) {
        while (number < expected) std::this_thread::yield();
    }

    std::latch stuck_{1};
    std::atomic<int> running_{0};
    std::atomic<int> placed_{0};
    std::chrono::steady_clock::time_point released_;
    std::vector<std::unique_ptr<TestClient>> clients_;
    RunningServer server_{[this](Request const& request) { return answer(request); },
                          ServerOptions{.workers = {.reading = 1, .submissions = 2, .probes = 1},
                                        .limits = {.waiting_requests = 1}},
                          [this](Request const& request) { return place(request); }};
};

TEST_F(ServerLanes, DoNotWaitForEachOtherThoughOneIsFull) {
    auto& first = send(post("/stuck", "text"));
    wait_for(running_, 1);
    auto& second = send(post("/stuck", "text"));
    wait_for(running_, 2);
    send(post("/stuck", "text"));  // of these one has to wait, and one is told that it cannot
    send(post("/stuck", "text"));
    wait_for(placed_, 4);
    TestClient client{server_.port()};
    for (auto const* path : {"/read", "/probe", "/read"}) {
        client.send(get(path));
        EXPECT_EQ(client.read().status, 200) << path;
    }
    release();
    EXPECT_EQ(first.read().status, 200);
    EXPECT_EQ(second.read().status, 200);
}

TEST_F(ServerLanes, TellTheHandlerWhenTheRequestArrivedThatHadToWait) {
    auto& first = send(get("/stuck"));
    wait_for(running_, 1);
    auto& second = send(get("/"));
    wait_for(placed_, 2);
    released_ = std::chrono::steady_clock::now();
    release();
    EXPECT_EQ(first.read().body, "arrived before");
    EXPECT_EQ(second.read().body, "arrived before");
    auto& third = send(get("/"));
    EXPECT_EQ(third.read().body, "arrived after");
}

}  // namespace
}  // namespace holdfast::http
