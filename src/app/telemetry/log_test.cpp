// SPDX-License-Identifier: MIT
#include "app/telemetry/log.hpp"

#include <chrono>
#include <sstream>
#include <string>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include "app/operations/access_log.hpp"

namespace holdfast {
namespace {

namespace json = boost::json;
using ::testing::HasSubstr;
using ::testing::Not;

CookieJar cookies() {
    std::vector<std::string> const secrets{"the secret of the log's tests"};
    return {"log", concurrency::Keyring{secrets}, http::Transport::plain};
}

/// Takes the place of the process's log.
class LogTest : public ::testing::Test {
protected:
    LogTest() : before_{spdlog::default_logger()} {
        auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(stream_);
        sink->set_formatter(std::make_unique<JsonLogFormatter>());
        spdlog::set_default_logger(std::make_shared<spdlog::logger>("test", sink));
    }
    ~LogTest() override { spdlog::set_default_logger(before_); }

    json::object line() {
        std::string line;
        std::getline(lines_, line);
        return json::parse(line).as_object();
    }

    std::string text() {
        auto const text = stream_.str();
        lines_.str(text);
        return text;
    }

private:
    std::shared_ptr<spdlog::logger> before_;
    std::ostringstream stream_;
    std::istringstream lines_;
};

TEST_F(LogTest, IsOneObjectOnEachLine) {
    spdlog::warn("two\nlines with \"quotes\" and \xff");
    spdlog::error("request 7d1f-1: it failed: badly");
    spdlog::info("request of two words: not an id");
    text();
    auto const first = line();
    EXPECT_EQ(first.at("level"), "warning");
    EXPECT_EQ(first.at("message"), "two\nlines with \"quotes\" and \xef\xbf\xbd");
    EXPECT_FALSE(first.contains("request"));
    EXPECT_THAT(std::string{first.at("time").as_string()},
                ::testing::MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z"));
    auto const second = line();
    EXPECT_EQ(second.at("request"), "7d1f-1");
    EXPECT_EQ(second.at("message"), "it failed: badly");
    EXPECT_EQ(line().at("message"), "request of two words: not an id");
}

TEST_F(LogTest, SaysWhichRequestFailedAndWhy) {
    http::Request request;
    request.method = http::Method::post;
    request.path = "/tasks/7";
    request.id = "7d1f-1";
    log_failure(request, "no such table");
    text();
    auto const failure = line();
    EXPECT_EQ(failure.at("level"), "error");
    EXPECT_EQ(failure.at("request"), "7d1f-1");
    EXPECT_EQ(failure.at("message"), "POST /tasks/7: no such table");
}

TEST_F(LogTest, OfRequestsTellsWhatBecameOfThemButNothingSecret) {
    http::Request request;
    request.method = http::Method::post;
    request.path = "/a%22\"b";
    request.query = "secret=1";
    request.body = "secret";
    request.id = "7d1f-2";
    auto const cookie = "session=" + std::string(32, 'a');
    AccessLog const log{LogFormat::json, cookies()};
    http::Exchange const exchange{.request = request,
                                  .status = http::Status::conflict,
                                  .duration = std::chrono::microseconds{1'500},
                                  .bytes = 27};
    log.write(exchange);
    request.headers.push_back({.name = "Cookie", .value = cookie});
    log.write(exchange);
    EXPECT_THAT(text(), Not(testing::AnyOf(HasSubstr("secret"), HasSubstr("aaaa"))));
    auto const first = line();
    EXPECT_EQ(first.at("request"), "7d1f-2");
    EXPECT_EQ(first.at("method"), "POST");
    EXPECT_EQ(first.at("path"), "/a%22\"b");
    EXPECT_EQ(first.at("status").as_int64(), 409);
    EXPECT_EQ(first.at("duration_ms").as_double(), 1.5);
    EXPECT_EQ(first.at("user"), "visitor");
    EXPECT_EQ(first.at("bytes").as_int64(), 27);
    EXPECT_FALSE(first.contains("stream"));
    EXPECT_EQ(line().at("user"), "session");
}

TEST_F(LogTest, OfRequestsTellsHowAStreamEnded) {
    http::Request request;
    request.path = "/export";
    request.id = "7d1f-3";
    http::Exchange const exchange{.request = request,
                                  .status = http::Status::ok,
                                  .duration = std::chrono::microseconds{1'500},
                                  .bytes = 27,
                                  .stream = http::StreamEnd::cut};
    AccessLog{LogFormat::json, cookies()}.write(exchange);
    text();
    EXPECT_EQ(line().at("stream"), "cut");
}

TEST_F(LogTest, OfRequestsLeavesOutThoseOfItsOperators) {
    http::Request request;
    request.path = "/-/health";
    AccessLog const log{LogFormat::text, cookies()};
    log.write({.request = request, .status = http::Status::ok, .duration = {}});
    EXPECT_EQ(text(), "");
}

}  // namespace
}  // namespace holdfast
