// SPDX-License-Identifier: MIT
#include <future>
#include <stdexcept>

#include "http/server/stream_fixture.hpp"

namespace holdfast::http {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string get_1_0(std::string_view path, std::string_view headers = {}) {
    return fmt::format("GET {} HTTP/1.0\r\nHost: test\r\n{}\r\n", path, headers);
}

/// A server whose every answer is a stream.
RunningServer server_of(std::function<Source(Request const&)> source, ServerOptions options = {}) {
    return RunningServer{[source = std::move(source)](Request const& request) {
                             return streamed(source(request));
                         },
                         std::move(options), [](Request const&) { return Placement::io_thread; }};
}

TEST(Stream, OfUnknownLengthComesInChunksAndKeepsTheConnection) {
    for (auto const place : each_place) {
        auto const server = server_of([place](Request const& request) {
            return Source{.next = texts({"one ", "", "two ", std::string{request.path}}),
                          .place = place};
        });
        TestClient client{server.port()};
        for (auto const* const path : {"/a", "/b"}) {
            client.send(get(path));
            auto const answer = client.read();
            EXPECT_EQ(answer.status, 200);
            EXPECT_EQ(answer.header("Transfer-Encoding"), "chunked");
            EXPECT_EQ(answer.header("Content-Length"), "");
            EXPECT_EQ(answer.body, fmt::format("one two {}", path));
            EXPECT_FALSE(answer.is_cut);
        }
    }
}

TEST(Stream, OfKnownLengthSaysIt) {
    for (auto const place : each_place) {
        auto const server = server_of([place](Request const&) {
            return Source{.next = texts({"one ", "two"}), .place = place, .length = 7};
        });
        TestClient client{server.port()};
        client.send(get("/") + get("/"));
        for (int i = 0; i < 2; ++i) {
            auto const answer = client.read();
            EXPECT_EQ(answer.header("Content-Length"), "7");
            EXPECT_EQ(answer.header("Transfer-Encoding"), "");
            EXPECT_EQ(answer.body, "one two");
        }
    }
}

TEST(Stream, MayBeEmpty) {
    for (auto const length : {std::optional<std::uint64_t>{}, std::optional<std::uint64_t>{0}}) {
        auto const server = server_of(
            [length](Request const&) { return Source{.next = texts({""}), .length = length}; });
        TestClient client{server.port()};
        client.send(get("/") + get("/"));
        for (int i = 0; i < 2; ++i) {
            auto const answer = client.read();
            EXPECT_EQ(answer.body, "");
            EXPECT_FALSE(answer.is_cut);
        }
    }
}

TEST(Stream, ArrivesWholeThoughItIsLong) {
    constexpr std::size_t size = 20'000'000;
    for (auto const place : each_place) {
        auto const server = server_of([place](Request const&) {
            return Source{
                .next =
                    [left = size](std::span<char> space) mutable {
                        auto const count = std::min(left, space.size());
                        std::ranges::fill(space.first(count), 'x');
                        left -= count;
                        return Piece{count, left == 0 ? Piece::State::done : Piece::State::more};
                    },
                .place = place};
        });
        TestClient client{server.port()};
        client.send(get("/"));
        auto const answer = client.read();
        EXPECT_EQ(answer.body, std::string(size, 'x'));
        EXPECT_FALSE(answer.is_cut);
    }
}

TEST(Stream, EndsTheConnectionOfAnHttp10ClientUnlessItsLengthIsKnown) {
    auto const server = server_of([](Request const& request) {
        return Source{.next = texts({"one ", "two"}),
                      .length = request.path == "/known" ? std::optional<std::uint64_t>{7}
                                                         : std::nullopt};
    });
    TestClient client{server.port()};
    client.send(get_1_0("/known", "Connection: keep-alive\r\n"));
    EXPECT_EQ(client.read().body, "one two");
    client.send(get_1_0("/unknown", "Connection: keep-alive\r\n"));
    auto const head = client.read_head();
    EXPECT_EQ(head.header("Connection"), "close");
    EXPECT_EQ(head.header("Transfer-Encoding"), "");
    EXPECT_EQ(client.read_to_end(), "one two");
    EXPECT_FALSE(client.was_reset());
}

TEST(Stream, IsNotAskedForHeadNorWhereTheStatusHasNoContent) {
    std::atomic<int> asked{0};
    std::atomic<int> ended{0};
    RunningServer const server{[&](Request const& request) {
        auto response = streamed({.next = [&](std::span<char>) -> Piece {
                                      ++asked;
                                      return {.state = Piece::State::done};
                                  },
                                  .length = 7,
                                  .end = [&] { ++ended; }});
        if (request.path == "/304") response.status = Status::not_modified;
        return response;
    }};
    TestClient client{server.port()};
    client.send("HEAD / HTTP/1.1\r\nHost: test\r\n\r\n");
    EXPECT_EQ(client.read_head().header("Content-Length"), "7");
    client.send(get("/304"));
    EXPECT_EQ(client.read_head().status, 304);
    client.send(get("/"));
    EXPECT_EQ(client.read_head().status, 500);  // since it gives less than it said
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(ended, 3);
}

TEST(Stream, LetsRequestsBehindItWait) {
    for (auto const place : each_place) {
        Channel channel;
        RunningServer const server{[&](Request const& request) {
            if (request.path == "/stream") return streamed(channel.source(place));
            return Response{.body = "behind"};
        }};
        TestClient client{server.port()};
        client.send(get("/stream") + get("/1"));
        EXPECT_EQ(client.read_head().status, 200);
        client.send(get("/2"));
        channel.say("one");
        EXPECT_EQ(client.read_chunk(), "one");
        client.send(get("/3"));
        channel.say("two", Piece::State::done);
        EXPECT_EQ(client.read_chunk(), "two");
        EXPECT_EQ(client.read_chunk(), "");
        for (int i = 0; i < 3; ++i) EXPECT_EQ(client.read().body, "behind");
    }
}

TEST(Stream, WhoseLengthFailsIsA500) {
    for (auto const place : each_place) {
        auto const server = server_of([place](Request const&) {
            return Source{.next =
                              [](std::span<char>) { return Piece{.state = Piece::State::done}; },
                          .place = place,
                          .measure = []() -> std::optional<std::uint64_t> {
                              throw std::runtime_error{"a secret"};
                          }};
        });
        TestClient client{server.port()};
        client.send(get("/"));
        EXPECT_EQ(client.read().status, 500);
    }
}

TEST(Stream, ThatFailsAtOnceIsA500) {
    for (auto const place : each_place) {
        StreamEnds ends;
        auto const server = server_of(
            [place](Request const& request) {
                auto const is_first = request.path == "/next";
                return Source{.next = [=](std::span<char>) -> Piece {
                                  if (is_first) throw std::runtime_error{"a secret"};
                                  return {};
                              },
                              .place = place,
                              .start =
                                  [=](auto const&) {
                                      if (!is_first) throw std::runtime_error{"a secret"};
                                  }};
            },
            {.observer = ends.observer()});
        TestClient client{server.port()};
        for (auto const* const path : {"/next", "/start"}) {
            client.send(get(path));
            auto const answer = client.read();
            EXPECT_EQ(answer.status, 500);
            EXPECT_THAT(answer.body, Not(HasSubstr("secret")));
        }
    }
}

TEST(Stream, ThatFailsHalfWayIsSeenToBeCut) {
    for (auto const place : each_place) {
        StreamEnds ends;
        auto const server = server_of(
            [place](Request const&) {
                return Source{.next =
                                  [said = false](std::span<char> space) mutable {
                                      if (said) throw std::runtime_error{"of the test"};
                                      said = true;
                                      return write(space, "half", Piece::State::more);
                                  },
                              .place = place};
            },
            {.observer = ends.observer()});
        TestClient client{server.port()};
        client.send(get("/"));
        auto const answer = client.read();
        EXPECT_EQ(answer.status, 200);
        EXPECT_TRUE(answer.is_cut);
        auto const end = ends.next();
        EXPECT_EQ(end.end, StreamEnd::cut);
        EXPECT_EQ(end.bytes, 4U);
        TestClient old{server.port()};
        old.send(get_1_0("/"));
        old.read_to_end();
        EXPECT_TRUE(old.was_reset());
    }
}

TEST(Stream, ThatDoesNotKeepItsLengthIsCut) {
    for (auto const& last : {"", "four more"}) {
        auto const server = server_of([last](Request const&) {
            return Source{.next = texts({"four", last}), .length = 8};
        });
        TestClient client{server.port()};
        client.send(get("/"));
        auto const answer = client.read();
        EXPECT_EQ(answer.body, "four");
        EXPECT_TRUE(answer.is_cut);
    }
}

TEST(Stream, IsObservedOnceWhenItHasEnded) {
    for (auto const place : each_place) {
        StreamEnds ends;
        auto const server = server_of(
            [place](Request const&) {
                return Source{.next = texts({"one ", "two"}), .place = place};
            },
            {.observer = ends.observer()});
        TestClient client{server.port()};
        client.send(get("/") + "HEAD / HTTP/1.1\r\nHost: test\r\n\r\n");
        auto const whole = ends.next();
        EXPECT_EQ(whole.end, StreamEnd::whole);
        EXPECT_EQ(whole.bytes, 7U);
        auto const head = ends.next();
        EXPECT_EQ(head.end, StreamEnd::whole);
        EXPECT_EQ(head.bytes, 0U);
    }
}

TEST(Stream, KeepsNothingWhileItsLastPieceIsSent) {
    // A transaction, for instance, must not last as long as a client reads.
    std::atomic<bool> has_ended{false};
    auto const server = server_of([&](Request const&) {
        return Source{.next = texts({"all"}), .end = [&] { has_ended = true; }};
    });
    TestClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.read_head().status, 200);
    EXPECT_TRUE(has_ended);
}

TEST(Stream, LeavesTheWorkersToOthers) {
    std::promise<void> go_on;
    auto const released = go_on.get_future().share();
    RunningServer const server{[&](Request const& request) {
                                   if (request.path != "/stream") return Response{.body = "page"};
                                   return streamed({.next = [&](std::span<char> space) {
                                       released.wait();
                                       return write(space, "all", Piece::State::done);
                                   }});
                               },
                               ServerOptions{.io_threads = 1, .workers = {.reading = 1}},
                               [](Request const&) { return Placement::read_worker; }};
    std::vector<std::unique_ptr<TestClient>> streaming;
    for (int i = 0; i < 10; ++i) {
        streaming.push_back(std::make_unique<TestClient>(server.port()));
        streaming.back()->send(get("/stream"));
    }
    TestClient client{server.port()};
    client.send(get("/"));
    EXPECT_EQ(client.read().body, "page");
    go_on.set_value();
    for (auto const& one : streaming) EXPECT_EQ(one->read().body, "all");
}

}  // namespace
}  // namespace holdfast::http
