// SPDX-License-Identifier: MIT
#include "http/server/request_reader.hpp"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace holdfast::http {
namespace {

using Progress = RequestReader::Progress;

/// Hands over as much text as the reader has space for, at most `step` bytes at a time, until it
/// has made something of it. Gives back what is left.
std::pair<Progress, std::string_view> feed(RequestReader& reader, std::string_view text,
                                           std::size_t step = 1'000'000) {
    auto progress = reader.advance();
    for (;;) {
        if (progress == Progress::header) {
            progress = reader.advance();
            continue;
        }
        if (progress != Progress::needs_more || text.empty()) return {progress, text};
        auto const space = reader.space();
        auto const count = std::min({space.size(), text.size(), step});
        std::copy_n(text.begin(), count, space.begin());
        reader.add(count);
        text.remove_prefix(count);
        progress = reader.advance();
    }
}

/// A reader with the usual limits and a budget of its own.
struct Limited {
    Limits const limits = {};
    Budget budget{limits.all_bodies_bytes};
};
struct OwnReader : Limited, RequestReader {
    OwnReader() : RequestReader{limits, budget} {}
};

/// 0 for a complete request, 1 for one that lacks something, or the status it is refused with.
int outcome(std::string_view text, std::size_t step = 1'000'000) {
    OwnReader reader;
    switch (feed(reader, text, step).first) {
        case Progress::complete: return 0;
        case Progress::header:
        case Progress::needs_more: return 1;
        case Progress::refused: return static_cast<int>(reader.refusal().status);
    }
    return -1;
}

std::string with(std::string_view headers) {
    return "POST / HTTP/1.1\r\nHost: test\r\n" + std::string{headers} + "\r\n";
}

TEST(RequestReader, ReadsARequestInPiecesOfAnySize) {
    std::string const text =
        "\r\nPOST /a%20b?c=d&e HTTP/1.1\r\nHost: test:80\r\nContent-Length: 4\r\n"
        "X-Empty:\r\nX-Spaces: \t a b \t\r\n\r\ntext";
    for (std::size_t step = 1; step < text.size() + 1; ++step) {
        OwnReader reader;
        for (int i = 0; i < 3; ++i) {
            auto const [progress, rest] = feed(reader, text, step);
            ASSERT_EQ(progress, Progress::complete);
            ASSERT_EQ(rest, "");
            auto const& request = reader.request();
            ASSERT_EQ(request.method, Method::post);
            ASSERT_EQ(request.path, "/a%20b");
            ASSERT_EQ(request.query, "c=d&e");
            ASSERT_EQ(request.headers.size(), 4U);
            ASSERT_EQ(request.header("host"), "test:80");
            ASSERT_EQ(request.header("X-EMPTY"), "");
            ASSERT_EQ(request.header("X-Spaces"), "a b");
            ASSERT_EQ(request.body, "text");
            reader.next();
        }
    }
}

TEST(RequestReader, KeepsItsViewsRightWhileTheBufferGrows) {
    EXPECT_TRUE(rc::check([] {
        auto const sizes =
            *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 3000));
        auto const step = *rc::gen::inRange<std::size_t>(1, 9000);
        auto const body = *rc::gen::inRange<std::size_t>(0, 100'000);
        auto const count = std::min<std::size_t>(sizes.size(), 5);
        std::string text = "POST http://other/path?query HTTP/1.1\r\nHost: test\r\n";
        for (std::size_t i = 0; i < count; ++i) {
            text += "X-" + std::to_string(i) + ": " + std::string(sizes[i], 'v') + "\r\n";
        }
        text += "Content-Length: " + std::to_string(body) + "\r\n\r\n" + std::string(body, 'b');
        OwnReader reader;
        RC_ASSERT(feed(reader, text, step).first == Progress::complete);
        auto const& request = reader.request();
        RC_ASSERT(request.path == "/path");
        RC_ASSERT(request.query == "query");
        RC_ASSERT(request.header("Host") == "other");
        for (std::size_t i = 0; i < count; ++i) {
            RC_ASSERT(request.header("X-" + std::to_string(i)) == std::string(sizes[i], 'v'));
        }
        RC_ASSERT(request.body == std::string(body, 'b'));
    }));
}

TEST(RequestReader, ReadsChunksOfAnySizesInPiecesOfAnySize) {
    EXPECT_TRUE(rc::check([](std::vector<std::string> const& chunks) {
        auto const step = *rc::gen::inRange<std::size_t>(1, 100);
        std::string text = with("Transfer-Encoding: Chunked\r\n");
        std::string body;
        for (auto const& chunk : chunks) {
            if (chunk.empty()) continue;
            char size[20];
            std::snprintf(size, sizeof size, "%zx\r\n", chunk.size());
            text += size + chunk + "\r\n";
            body += chunk;
        }
        text += "0\r\nHost: trailer\r\n\r\n";
        OwnReader reader;
        RC_ASSERT(feed(reader, text + "next", step).first == Progress::complete);
        RC_ASSERT(reader.request().body == body);
        RC_ASSERT(reader.request().header("Host") == "test");
    }));
}

TEST(RequestReader, NeverTripsOverWhatItIsSent) {
    EXPECT_TRUE(rc::check([](std::string const& bytes) {
        auto const step = *rc::gen::inRange<std::size_t>(1, 100);
        static_cast<void>(outcome(bytes, step));
        static_cast<void>(outcome(with("Transfer-Encoding: chunked\r\n") + bytes, step));
        static_cast<void>(outcome(with(bytes + "\r\n"), step));
    }));
}

TEST(RequestReader, TakesThePathOutOfTheAbsoluteForm) {
    OwnReader reader;
    feed(reader, "GET HTTP://example.org:80?q HTTP/1.1\r\nHost: test\r\n\r\n");
    EXPECT_EQ(reader.request().path, "/");
    EXPECT_EQ(reader.request().query, "q");
    EXPECT_EQ(reader.request().header("Host"), "example.org:80");
    EXPECT_EQ(reader.request().headers.size(), 1U);
}

TEST(RequestReader, RefusesTargetsOfOtherForms) {
    for (auto const* target :
         {"*", "example.org:443", "path", "ftp://host/", "http:/path", "http://", "http:///path",
          "http://user@host/", "//host\x01/", "/\x7f", "/caf\xc3\xa9", "/#fragment", "/a b", ""}) {
        EXPECT_EQ(outcome(std::string{"GET "} + target + " HTTP/1.1\r\nHost: test\r\n\r\n"), 400)
            << target;
    }
    using namespace std::string_literals;
    EXPECT_EQ(outcome("GET /\0 HTTP/1.1\r\nHost: test\r\n\r\n"s), 400);
}

TEST(RequestReader, RefusesMalformedRequestLines) {
    for (auto const* line :
         {"GET", "GET /", "GET / HTTP/1.1 ", "GET  / HTTP/1.1", " GET / HTTP/1.1",
          "GET\t/ HTTP/1.1", "GET / http/1.1", "GET / HTTP/2.0", "GET / HTTP/0.9", "GET / HTTP/1.2",
          "GET / HTTP/1,1", "GET / HTTP/11", "G\xc3T / HTTP/1.1", "PRI * HTTP/2.0",
          "\x16\x03\x01\x02"}) {
        EXPECT_EQ(outcome(std::string{line} + "\r\nHost: test\r\n\r\n"), 400) << line;
    }
}

TEST(RequestReader, RefusesLinesThatEndWithoutCarriageReturn) {
    EXPECT_EQ(outcome("GET / HTTP/1.1\nHost: test\n\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: test\nX: y\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: test\rX: y\r\n\r\n"), 400);
}

TEST(RequestReader, RefusesMalformedHeaderLines) {
    using namespace std::string_literals;
    for (auto const& line : {"no colon"s, "Space : before"s, " Leading: space"s, ": no name"s,
                             "Na(me: value"s, "Name: \0"s, "Name: a\x01z"s, "Name: a\x7fz"s,
                             "Name: folded\r\n line"s, "Name:\r\n folded"s}) {
        EXPECT_EQ(outcome(with(line + "\r\n")), 400) << line;
    }
}

TEST(RequestReader, WantsExactlyOneHostOfHttp11) {
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost:\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: \t\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.0\r\nHost:\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n"), 0);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a b\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET http://a/ HTTP/1.1\r\n\r\n"), 400);
    EXPECT_EQ(outcome("GET / HTTP/1.0\r\n\r\n"), 0);
    EXPECT_EQ(outcome("GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n"), 400);
}

TEST(RequestReader, RefusesWhatCouldBeReadAsADifferentLength) {
    EXPECT_EQ(outcome(with("Content-Length: 4\r\n") + "text"), 0);
    for (auto const* headers :
         {"Content-Length: 4\r\nContent-Length: 4\r\n",
          "Content-Length: 4\r\nX: y\r\ncontent-length: 4\r\n",
          "Content-Length: 4\r\nContent-Length: 5\r\n", "Content-Length: 4, 4\r\n",
          "Content-Length: 4, 5\r\n", "Content-Length: +4\r\n", "Content-Length: -4\r\n",
          "Content-Length: 4 4\r\n", "Content-Length: 0x4\r\n", "Content-Length:\r\n",
          "Content-Length: 4,\r\n", "Content-Length: 99999999999999999999999\r\n",
          "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"}) {
        EXPECT_EQ(outcome(with(headers) + "text"), 400) << headers;
    }
    for (auto const* coding : {"gzip", "gzip, chunked", "chunked, gzip", "chunked, chunked",
                               "identity", "xchunked", "chunked;q=1", "\"chunked\"", ""}) {
        auto const header = std::string{"Transfer-Encoding: "} + coding + "\r\n";
        EXPECT_EQ(outcome(with(header) + "0\r\n\r\n"), 501) << coding;
    }
    EXPECT_EQ(outcome("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), 400);
}

TEST(RequestReader, RefusesASecondHeaderOfWhatARequestHasOnce) {
    for (auto const* name : {"Content-Type", "Origin", "Sec-Fetch-Site", "sec-fetch-site", "Expect",
                             "Authorization", "Referer", "Host", "Content-Length"}) {
        auto const* const value = std::string_view{name} == "Expect" ? "100-continue" : "0";
        auto const line = std::string{name} + ": " + value + "\r\n";
        EXPECT_EQ(outcome(with(line + line)), 400) << name;
    }
    EXPECT_EQ(outcome(with("Sec-Fetch-Site: none\r\nsec-fetch-site: same-origin\r\n")), 400);
    EXPECT_EQ(outcome(with("Cookie: a=b\r\nCookie: c=d\r\n")), 0);
    EXPECT_EQ(outcome(with("Accept: a/b\r\nAccept: c/d\r\n")), 0);
}

TEST(RequestReader, RefusesContentThatIsCompressed) {
    for (auto const* coding : {"gzip", "x-gzip", "deflate", "br", "identity", "", "none, gzip"}) {
        auto const header = std::string{"Content-Encoding: "} + coding + "\r\n";
        EXPECT_EQ(outcome(with(header + "Content-Length: 4\r\n") + "text"), 415) << coding;
        EXPECT_EQ(outcome(with(header + "Transfer-Encoding: chunked\r\n")), 415) << coding;
    }
}

TEST(RequestReader, TellsOnceThatAHeaderIsCompleteAndContentFollows) {
    for (auto const* headers : {"Content-Length: 4\r\n", "Transfer-Encoding: chunked\r\n"}) {
        OwnReader reader;
        auto const text = with(headers);
        std::ranges::copy(text, reader.space().begin());
        reader.add(text.size());
        EXPECT_EQ(reader.advance(), Progress::header);
        EXPECT_EQ(reader.request().header("Host"), "test");
        EXPECT_EQ(reader.advance(), Progress::needs_more);
    }
    for (auto const* headers : {"Content-Length: 0\r\n", ""}) {
        OwnReader reader;
        auto const text = with(headers);
        std::ranges::copy(text, reader.space().begin());
        reader.add(text.size());
        EXPECT_EQ(reader.advance(), Progress::complete);
    }
}

TEST(RequestReader, RefusesContentForWhichTheBudgetIsTooSmall) {
    Limits const limits;
    Budget budget{100'000};
    RequestReader one{limits, budget};
    feed(one, with("Content-Length: 60000\r\n") + std::string(60'000, 'x'));
    RequestReader other{limits, budget};
    auto const text = with("Content-Length: 60000\r\n");
    feed(other, text);
    EXPECT_FALSE(other.has_room());
    EXPECT_EQ(feed(other, std::string(60'000, 'x')).first, Progress::refused);
    EXPECT_EQ(other.refusal().status, Status::service_unavailable);
    one.next();  // which gives back what it had
    EXPECT_TRUE(budget.has(100'000));
    RequestReader third{limits, budget};
    EXPECT_EQ(feed(third, text + std::string(60'000, 'x')).first, Progress::complete);
    EXPECT_EQ(third.request().body, std::string(60'000, 'x'));
}

TEST(RequestReader, TakesNothingForContentThatIsOnlyAnnounced) {
    Limits const limits;
    Budget budget{1'000'000};
    RequestReader reader{limits, budget};
    feed(reader, with("Content-Length: 1000000\r\n") + "x");
    EXPECT_TRUE(budget.has(990'000));
    EXPECT_FALSE(budget.has(1'000'000));
}

TEST(RequestReader, RefusesMalformedChunks) {
    for (auto const* chunks :
         {"x\r\n\r\n", "-1\r\n\r\n", "\r\n\r\n\r\n", "4\r\ntext more", "4\ntext\r\n",
          "fffffffffffffffff\r\n", "4 4\r\ntext", "4;=\r\ntext\r\n", "0\r\nbad trailer\r\n\r\n",
          "0\r\nContent-Length: 4\r\n\r\n"}) {
        EXPECT_EQ(outcome(with("Transfer-Encoding: chunked\r\n") + chunks), 400) << chunks;
    }
}

TEST(RequestReader, KnowsOneExpectation) {
    EXPECT_EQ(outcome(with("Expect: the best\r\n")), 417);
    OwnReader reader;
    feed(reader, with("expect: 100-Continue\r\nContent-Length: 4\r\n"));
    EXPECT_TRUE(reader.awaits_continue());
    feed(reader, "t");
    EXPECT_FALSE(reader.awaits_continue());
    OwnReader older;
    feed(older, "POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    EXPECT_FALSE(older.awaits_continue());
}

TEST(RequestReader, PassesOnMethodsItDoesNotKnow) {
    OwnReader reader;
    feed(reader, "PROPFIND / HTTP/1.1\r\nHost: test\r\n\r\n");
    EXPECT_EQ(reader.request().method, Method::other);
    reader.next();
    feed(reader, "get / HTTP/1.1\r\nHost: test\r\n\r\n");
    EXPECT_EQ(reader.request().method, Method::other);
}

}  // namespace
}  // namespace holdfast::http
