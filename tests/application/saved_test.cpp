// SPDX-License-Identifier: MIT
#include <regex>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

void saving(NoteForm& form, View& view) {
    form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
}

std::string instance_of(Page const& page) {
    static std::regex const attribute{"data-instance=\"([0-9a-f]{32})\""};
    std::smatch found;
    return std::regex_search(page.html(), found, attribute) ? found[1].str() : "";
}

http::Response ask(TestApplication& test, std::string_view query,
                   http::Method method = http::Method::get) {
    http::Request request;
    request.method = method;
    request.path = "/-/saved";
    request.query = query;
    request.headers = {{"Host", "localhost"}};
    return test.application->handle(request);
}

boost::json::object told_of(TestApplication& test, std::string const& instance) {
    auto const response = ask(test, "instance=" + instance);
    EXPECT_EQ(response.status, http::Status::ok);
    return boost::json::parse(response.body).as_object();
}

bool is_saved(TestApplication& test, std::string const& instance) {
    return told_of(test, instance).at("saved").as_bool();
}

std::string header(http::Response const& response, std::string_view name) {
    for (auto const& [known, value] : response.headers) {
        if (known == name) return value;
    }
    return {};
}

TEST(WhetherAPageWasSaved, IsTold) {
    TestApplication test{saving};
    auto browser = test.browser();
    auto page = browser.open("/");
    auto const instance = instance_of(page);
    EXPECT_FALSE(is_saved(test, instance));
    page.fill("Title", "New title");
    page.press("Save");
    ASSERT_EQ(page.status(), 200);
    auto const told = told_of(test, instance);
    EXPECT_TRUE(told.at("saved").as_bool());
    EXPECT_GE(told.at("seconds_ago").to_number<int>(), 0);
    EXPECT_NE(instance_of(page), instance);
    EXPECT_FALSE(is_saved(test, instance_of(page)));
}

TEST(WhetherAPageWasSaved, IsToldUnderTheNameThatItsRefusedPagesHaveToo) {
    TestApplication test{saving};
    auto browser = test.browser();
    auto page = browser.open("/");
    auto const instance = instance_of(page);
    page.fill("Title", "");
    page.press("Save");
    ASSERT_EQ(page.status(), 422);
    EXPECT_EQ(instance_of(page), instance);
    EXPECT_FALSE(is_saved(test, instance));
    page.fill("Title", "New title");
    page.press("Save");
    ASSERT_EQ(page.status(), 200);
    EXPECT_TRUE(is_saved(test, instance));
}

TEST(WhetherAPageWasSaved, IsToldOfThePageThatComesAfterAnotherInputWasSaved) {
    TestApplication test{saving};
    auto browser = test.browser();
    auto page = browser.open("/");
    auto back = page;
    page.fill("Title", "First");
    page.press("Save");
    back.fill("Title", "Second");
    back.press("Save");
    ASSERT_EQ(back.status(), 409);
    EXPECT_FALSE(is_saved(test, instance_of(back)));
}

// Its claim must neither be on its way nor purged.
TEST(WhetherAPageWasSaved, IsKnownOnlyForATimeAfterItWasSent) {
    TestApplication test{saving,
                         {.seal_age = std::chrono::hours{10},
                          .waiting_time = std::chrono::seconds{90}}};
    auto const told = told_of(test, std::string(32, '0'));
    EXPECT_FALSE(told.at("saved").as_bool());
    EXPECT_GE(told.at("known_from").to_number<int>(), 90);
    EXPECT_LE(told.at("known_until").to_number<int>(), 10 * 60 * 60);
}

TEST(WhetherAPageWasSaved, IsNotAskedOfAFormThatRunsAgain) {
    TestApplication test{[](NoteForm& form, View& view) {
        form.set_repetition(Repetition::run_again);
        saving(form, view);
    }};
    auto browser = test.browser();
    EXPECT_EQ(browser.open("/").text().find("data-instance"), std::string::npos);
}

TEST(WhetherAPageWasSaved, IsAnsweredForThisMomentWithoutCookies) {
    TestApplication test{saving};
    auto const response = ask(test, "instance=" + std::string(32, 'a'));
    EXPECT_EQ(header(response, "Cache-Control"), "no-store");
    EXPECT_EQ(header(response, "Content-Type"), "application/json");
    EXPECT_EQ(header(response, "Set-Cookie"), "");
    EXPECT_EQ(ask(test, "instance=" + std::string(32, 'a'), http::Method::post).status,
              http::Status::method_not_allowed);
}

TEST(WhetherAPageWasSaved, IsNotToldOfWhatIsNoPageInstance) {
    TestApplication test{saving};
    std::string const digits(32, 'a');
    std::vector<std::string> const wrong{
        "",
        "instance",
        "instance=",
        "instance=" + digits.substr(1),
        "instance=" + digits + "a",
        "instance=" + std::string(32, 'A'),
        "instance=" + std::string(32, 'g'),
        "instance=" + digits.substr(2) + "%00",
        "instance=" + digits.substr(1) + "%zz",
        "instance=%27+or+1%3D1+--",
        "instance=" + digits + "&instance=" + digits,
        "instance=" + digits + "&page=1",
        "Instance=" + digits,
        "instance=" + std::string(9000, 'a'),
    };
    for (auto const& query : wrong) {
        EXPECT_EQ(ask(test, query).status, http::Status::bad_request) << query.substr(0, 80);
    }
}

TEST(WhetherAPageWasSaved, IsNotMadeUpWhenTheDatabaseDoesNotAnswer) {
    TestApplication test{saving};
    test.execute("drop table holdfast_claims");
    EXPECT_EQ(ask(test, "instance=" + std::string(32, 'a')).status,
              http::Status::service_unavailable);
}

TEST(WhetherAPageWasSaved, IsOnlyToldWhereThePagesAre) {
    TestApplication test{saving};
    http::Request request;
    request.path = "/-/saved";
    std::string const query = "instance=" + std::string(32, 'a');
    request.query = query;
    EXPECT_EQ(test.application->operate(request).status, http::Status::not_found);
}

}  // namespace
}  // namespace holdfast::testing
