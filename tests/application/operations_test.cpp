// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

bool is_mistake(UserInterface const& views, auto const& define) {
    auto const before = views.mistakes().size();
    define();
    return views.mistakes().size() > before;
}

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

http::Response get(Application const& application, std::string_view path) {
    http::Request request;
    request.path = path;
    request.headers = {{"Host", "localhost"}};
    return application.handle(request);
}

std::string header(http::Response const& response, std::string_view name) {
    for (auto const& [known, value] : response.headers) {
        if (known == name) return value;
    }
    return {};
}

std::string metrics(Application const& application) {
    http::Request request;
    request.path = "/-/metrics";
    auto const response = application.operate(request);
    EXPECT_EQ(response.status, http::Status::ok);
    EXPECT_EQ(header(response, "Content-Type"), "text/plain; version=0.0.4; charset=utf-8");
    return response.body;
}

auto counts(std::string const& outcome, int number) {
    return HasSubstr("holdfast_submissions_total{outcome=\"" + outcome + "\"} " +
                     std::to_string(number) + "\n");
}

TEST(Operations, TellThatTheProcessAnswersAndTheDatabaseToo) {
    TestApplication test{whole_note};
    for (auto const* const path : {"/-/health", "/-/ready"}) {
        auto const response = get(*test.application, path);
        EXPECT_EQ(response.status, http::Status::ok) << path;
        EXPECT_EQ(header(response, "Set-Cookie"), "");
        EXPECT_EQ(header(response, "Cache-Control"), "no-store");
    }
}

TEST(Operations, TellWhenTheDatabaseIsNotAsItShouldBe) {
    TestApplication test{whole_note};
    test.execute("drop table holdfast_claims");
    EXPECT_EQ(get(*test.application, "/-/ready").status, http::Status::service_unavailable);
    EXPECT_EQ(get(*test.application, "/-/health").status, http::Status::ok);
}

TEST(Operations, TellThatTheApplicationIsStopping) {
    TestApplication test{whole_note};
    test.application->retire();
    EXPECT_EQ(get(*test.application, "/-/ready").status, http::Status::service_unavailable);
    EXPECT_EQ(get(*test.application, "/-/health").status, http::Status::ok);
    EXPECT_EQ(get(*test.application, "/").status, http::Status::ok);
}

// Else a slow database would make whoever asks end the process.
TEST(Operations, DoNotWaitForAWorkerToTellThatTheProcessAnswers) {
    TestApplication test{whole_note};
    http::Request request;
    request.path = "/-/health";
    EXPECT_EQ(test.application->placement(request), http::Placement::io_thread);
}

// Pages, submissions and who asks for readiness never wait for each other.
TEST(Operations, AndPagesAndSubmissionsHaveWorkersOfTheirOwn) {
    TestApplication test{whole_note};
    http::Request request;
    request.path = "/-/ready";
    EXPECT_EQ(test.application->placement(request), http::Placement::probe_worker);
    request.path = "/";
    EXPECT_EQ(test.application->placement(request), test.database.reads_may_wait()
                                                        ? http::Placement::read_worker
                                                        : http::Placement::io_thread);
    request.path = "/assets/holdfast.css";
    EXPECT_EQ(test.application->placement(request), http::Placement::io_thread);
    request.method = http::Method::post;
    EXPECT_EQ(test.application->placement(request), http::Placement::submission_worker);
}

TEST(Operations, KeepTheMetricsFromThePublic) {
    TestApplication test{whole_note};
    EXPECT_EQ(get(*test.application, "/-/metrics").status, http::Status::not_found);
    EXPECT_THAT(get(*test.application, "/-/metrics").body, Not(HasSubstr("holdfast_")));
    EXPECT_THAT(metrics(*test.application), HasSubstr("holdfast_"));
}

TEST(Operations, ServeNoPagesToOperators) {
    TestApplication test{whole_note};
    http::Request request;
    request.path = "/";
    EXPECT_EQ(test.application->operate(request).status, http::Status::not_found);
    request.path = "/-/health";
    request.method = http::Method::post;
    EXPECT_EQ(test.application->operate(request).status, http::Status::method_not_allowed);
}

TEST(Operations, HaveAddressesThatNoViewCanHave) {
    UserInterface user_interface;
    for (auto const* const path : {"/-/", "/-/health", "/-/anything"}) {
        EXPECT_TRUE(is_mistake(user_interface, [&] { user_interface.define_view(path, "Mine"); }))
            << path;
    }
    EXPECT_FALSE(is_mistake(user_interface, [&] { user_interface.define_view("/-", "Mine"); }));
}

TEST(Operations, AreNotCounted) {
    TestApplication test{whole_note};
    http::Request request;
    request.path = "/-/health";
    test.application->record({.request = request, .status = http::Status::ok, .duration = {}});
    EXPECT_THAT(metrics(*test.application), Not(HasSubstr("status=")));
    request.path = "/";
    test.application->record({.request = request, .status = http::Status::ok, .duration = {}});
    EXPECT_THAT(metrics(*test.application),
                HasSubstr("holdfast_requests_total{method=\"read\",status=\"200\"} 1\n"));
}

TEST(Operations, CountWhatBecomesOfSubmissions) {
    TestApplication test{whole_note};
    auto browser = test.browser();
    auto first = browser.open("/");
    auto outdated = browser.open("/");
    first.fill("Title", "New");
    auto repeated = first;
    auto another = first;
    another.fill("Title", "Other");
    first.press("Save");
    repeated.press("Save");
    another.press("Save");
    outdated.press("Save");
    auto invalid = browser.open("/");
    invalid.fill("Title", "");
    invalid.press("Save");
    browser.send(http::Method::post, "/", "nonsense=1");
    browser.set_header("Sec-Fetch-Site", "cross-site");
    browser.send(http::Method::post, "/", "nonsense=1");
    EXPECT_THAT(metrics(*test.application),
                AllOf(counts("applied", 1), counts("applied_before", 1), counts("already_saved", 1),
                      counts("invalid", 1), counts("conflict", 1), counts("unverified", 0),
                      counts("plain", 1), counts("malformed", 1)));
}

TEST(Operations, CountWhatTheApplicationAndTheDatabaseRefuse) {
    TestApplication refusing{title_and<&Note::refuse>};
    refusing.browser().open("/").press("Refuse");
    EXPECT_THAT(metrics(*refusing.application), counts("domain", 1));

    TestApplication duplicating{title_and<&Note::swallow_duplicate>};
    duplicating.browser().open("/").press("Duplicate");
    EXPECT_THAT(metrics(*duplicating.application),
                AllOf(counts("constraint", 1),
                      HasSubstr("holdfast_transaction_retries_total{cause=\"busy\"} 1\n")));

    TestApplication failing{title_and<&Note::fail>};
    failing.browser().open("/").press("Fail");
    EXPECT_THAT(metrics(*failing.application), counts("failed", 1));
}

TEST(Operations, TellHowTheConnectionsAreUsed) {
    TestApplication test{whole_note};
    sql::Transaction const open{test.database, sql::Access::write, TestApplication::deadline()};
    EXPECT_THAT(metrics(*test.application),
                AllOf(HasSubstr("connections{lane=\"write\",state=\"in_use\"} 1\n"),
                      HasSubstr("connections{lane=\"write\",state=\"idle\"} "),
                      HasSubstr("waiting{lane=\"write\"} 0\n")));
}

}  // namespace
}  // namespace holdfast::testing
