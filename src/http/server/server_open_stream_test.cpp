// SPDX-License-Identifier: MIT
#include <filesystem>
#include <future>
#include <thread>

#include <sys/resource.h>

#include "http/server/stream_fixture.hpp"

namespace holdfast::http {
namespace {

using std::chrono::milliseconds;

RunningServer server_of(Source const& source, ServerOptions options = {}) {
    return RunningServer{[source](Request const&) { return streamed(source); }, std::move(options),
                         [](Request const&) { return Placement::io_thread; }};
}

/// A stream without an end that never waits.
Source endless(BodyStream::Place place, std::atomic<std::uint64_t>& made,
               std::function<void()> end = {}) {
    return {.next =
                [&made](std::span<char> space) {
                    std::ranges::fill(space, 'x');
                    made += space.size();
                    return Piece{.size = space.size()};
                },
            .place = place,
            .end = std::move(end)};
}

TEST(OpenStream, SendsWhatItIsWokenFor) {
    for (auto const place : each_place) {
        Channel channel;
        auto const server = server_of(channel.source(place));
        TestClient client{server.port()};
        client.send(get("/"));
        EXPECT_EQ(client.read_head().header("Transfer-Encoding"), "chunked");
        for (auto const* const text : {"one", "two", "three"}) {
            channel.say(text);
            EXPECT_EQ(client.read_chunk(), text);
        }
        channel.say("", Piece::State::done);
        EXPECT_EQ(client.read_chunk(), "");
        client.send(get("/"));
        EXPECT_EQ(client.read().status, 200);
    }
}

TEST(OpenStream, LosesNoWakeOfManyThreads) {
    constexpr int threads = 4;
    constexpr int times = 1'000;
    for (auto const place : each_place) {
        Channel channel;
        auto const server = server_of(channel.source(place));
        TestClient client{server.port()};
        client.send(get("/"));
        EXPECT_EQ(client.read_head().status, 200);
        std::vector<std::thread> sayers;
        sayers.reserve(threads);
        for (int thread = 0; thread < threads; ++thread) {
            sayers.emplace_back([&] {
                for (int i = 0; i < times; ++i) channel.say("x");
            });
        }
        std::size_t received = 0;
        while (received < std::size_t{threads} * times) {
            auto const chunk = client.read_chunk();
            ASSERT_NE(chunk, "") << "after " << received;
            received += chunk.size();
        }
        for (auto& sayer : sayers) sayer.join();
    }
}

TEST(OpenStream, MayBeWokenAfterItAndItsServerHaveEnded) {
    std::function<void()> kept;
    {
        Channel channel;
        auto source = channel.source(BodyStream::Place::io_thread);
        source.start = [&](std::function<void()> wake) { kept = std::move(wake); };
        source.next = [](std::span<char> space) { return write(space, "x", Piece::State::done); };
        auto const server = server_of(source);
        TestClient client{server.port()};
        client.send(get("/"));
        EXPECT_EQ(client.read().body, "x");
        kept();
        client.send(get("/"));
        EXPECT_EQ(client.read().body, "x");
    }
    kept();
}

TEST(OpenStream, EndsWhenItsClientLeaves) {
    for (auto const place : each_place) {
        for (bool const resets : {false, true}) {
            Channel channel;
            StreamEnds ends;
            auto const server = server_of(channel.source(place), {.observer = ends.observer()});
            auto client = std::make_unique<TestClient>(server.port());
            client->send(get("/"));
            EXPECT_EQ(client->read_head().status, 200);
            channel.say("seen");
            EXPECT_EQ(client->read_chunk(), "seen");
            if (resets) client->reset();
            client.reset();
            channel.wait_until_ended();
            auto const end = ends.next();
            EXPECT_EQ(end.end, StreamEnd::cancelled);
            EXPECT_EQ(end.bytes, 4U);
        }
    }
}

TEST(OpenStream, EndsWhenItsClientLeavesWhileItIsSent) {
    for (auto const place : each_place) {
        std::atomic<std::uint64_t> made{0};
        std::promise<void> ended;
        StreamEnds ends;
        auto const server = server_of(endless(place, made, [&] { ended.set_value(); }),
                                      {.observer = ends.observer()});
        auto client = std::make_unique<TestClient>(server.port());
        client->send(get("/"));
        EXPECT_EQ(client->read_head().status, 200);
        client.reset();
        ended.get_future().wait();
        EXPECT_EQ(ends.next().end, StreamEnd::cancelled);
    }
}

TEST(OpenStream, MakesNoMoreThanItsClientTakesAndDoesNotWaitForEver) {
    for (auto const place : each_place) {
        std::atomic<std::uint64_t> made{0};
        StreamEnds ends;
        auto const server =
            server_of(endless(place, made),
                      {.limits = {.write_time = milliseconds{200}}, .observer = ends.observer()});
        TestClient client{server.port(), 4096};
        client.send(get("/"));
        EXPECT_EQ(client.read_head().status, 200);
        auto const end = ends.next();
        EXPECT_EQ(end.end, StreamEnd::cut);
        EXPECT_LE(made, end.bytes + 64UL * 1024);  // one piece is at hand
        EXPECT_LT(made, 32UL * 1024 * 1024);       // the rest is in the system's buffers
    }
}

TEST(OpenStream, LeavesItsThreadToOthersThoughItsClientTakesEverything) {
    std::atomic<std::uint64_t> made{0};
    RunningServer const server{[&](Request const& request) {
                                   if (request.path != "/stream") return Response{.body = "page"};
                                   return streamed(endless(BodyStream::Place::io_thread, made));
                               },
                               ServerOptions{.io_threads = 1},
                               [](Request const&) { return Placement::io_thread; }};
    TestClient greedy{server.port()};
    greedy.send(get("/stream"));
    EXPECT_EQ(greedy.read_head().status, 200);
    std::atomic<bool> done{false};
    std::thread reader{[&] {
        while (!done && !greedy.read_chunk().empty()) {
        }
    }};
    TestClient client{server.port()};
    for (int i = 0; i < 100; ++i) {
        client.send(get("/"));
        EXPECT_EQ(client.read().body, "page");
    }
    done = true;
    reader.join();
}

TEST(OpenStream, IsAskedToEndWhenTheServerStops) {
    for (auto const place : each_place) {
        Channel channel;
        RunningServer server{[&](Request const&) { return streamed(channel.source(place)); }};
        TestClient client{server.port()};
        client.send(get("/"));
        EXPECT_EQ(client.read_head().status, 200);
        channel.say("before");
        EXPECT_EQ(client.read_chunk(), "before");
        server.stop();
        EXPECT_EQ(client.read_chunk(), "stopped");
        EXPECT_EQ(client.read_chunk(), "");
        EXPECT_TRUE(client.has_ended());
        server.join();
    }
}

TEST(OpenStream, IsFinishedWhenTheServerStops) {
    for (auto const place : each_place) {
        Channel channel;
        auto source = channel.source(place);
        source.stop = [&] { channel.say("told"); };
        RunningServer server{[&](Request const&) { return streamed(source); }};
        TestClient client{server.port()};
        client.send(get("/"));
        EXPECT_EQ(client.read_head().status, 200);
        server.stop();
        EXPECT_EQ(client.read_chunk(), "told");
        for (auto const* const text : {"one", "two"}) {
            channel.say(text);
            EXPECT_EQ(client.read_chunk(), text);
        }
        channel.say("three", Piece::State::done);
        auto const rest = client.read_to_end();
        EXPECT_EQ(rest, "5\r\nthree\r\n0\r\n\r\n");
        server.join();
    }
}

TEST(OpenStream, ThatDoesNotEndIsCutWhenTheServerHasStopped) {
    for (auto const place : each_place) {
        Channel channel;
        auto source = channel.source(place);
        source.stop = [] {};
        {
            RunningServer server{[&](Request const&) { return streamed(source); },
                                 {.stop_time = milliseconds{50}}};
            TestClient client{server.port()};
            client.send(get("/"));
            EXPECT_EQ(client.read_head().status, 200);
            server.stop();
            server.join();
        }
        channel.wait_until_ended();
        channel.say("to nobody");
    }
}

std::size_t thread_count() {
    using std::filesystem::directory_iterator;
    return static_cast<std::size_t>(
        std::distance(directory_iterator{"/proc/self/task"}, directory_iterator{}));
}

TEST(OpenStream, HoldsNoThreadThoughThereAreThousands) {
    constexpr std::size_t count = 2'000;
    rlimit files{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &files), 0);
    files.rlim_cur = files.rlim_max;
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &files), 0);
    if (files.rlim_max < 2 * count + 100) GTEST_SKIP() << "there are too few file descriptors";

    std::vector<std::unique_ptr<Channel>> channels(count);
    for (auto& channel : channels) channel = std::make_unique<Channel>();
    std::atomic<std::size_t> next{0};
    RunningServer const server{[&](Request const&) {
        return streamed(channels[next++]->source(BodyStream::Place::io_thread));
    }};
    std::vector<std::unique_ptr<TestClient>> clients;
    std::size_t threads = 0;
    for (std::size_t i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<TestClient>(server.port()));
        clients.back()->send(get("/"));
        ASSERT_EQ(clients.back()->read_head().status, 200) << i;
        if (i == 0) threads = thread_count();
    }
    EXPECT_EQ(thread_count(), threads);
    for (auto const& channel : channels) channel->say("news");
    for (auto const& client : clients) ASSERT_EQ(client->read_chunk(), "news");
    clients.clear();
    for (auto const& channel : channels) channel->wait_until_ended();
}

}  // namespace
}  // namespace holdfast::http
