// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;

/// A request that waited in a queue until its time was over.
class LateRequest : public ::testing::Test {
protected:
    LateRequest() {
        request.arrival = std::chrono::steady_clock::now() - std::chrono::hours{1};
        request.headers = {{"Host", "localhost"},
                           {"Content-Type", "application/x-www-form-urlencoded"},
                           {"Sec-Fetch-Site", "same-origin"}};
    }

    TestApplication application{title_and<&Note::save>};
    http::Request request{.method = http::Method::get, .path = "/"};
};

TEST_F(LateRequest, ForAPageIsAskedToComeAgain) {
    auto const answer = application.application->handle(request);
    EXPECT_EQ(answer.status, http::Status::service_unavailable);
}

TEST_F(LateRequest, ThatSubmitsIsGivenBackWithEverythingToTryAgain) {
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    std::string body;
    for (auto const& [name, value] : page.entry_list("Save")) body += name + '=' + value + '&';
    body.pop_back();
    request.method = http::Method::post;
    request.body = body;
    auto const answer = application.application->handle(request);
    EXPECT_EQ(answer.status, http::Status::service_unavailable);
    EXPECT_THAT(answer.body, HasSubstr("Mine</pre>"));
    EXPECT_THAT(answer.body, HasSubstr("Try again"));
    EXPECT_EQ(application.title(), "Old title");
}

}  // namespace
}  // namespace holdfast::testing
