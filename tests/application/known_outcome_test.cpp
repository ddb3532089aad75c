// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "aged_page.hpp"
#include "stock.hpp"

namespace holdfast::testing {
namespace {

using std::chrono::days;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr auto unknown = "It is not known whether this was saved";
constexpr auto once = "it will be applied once";

// Matches a text that says so in whichever words.
MATCHER(SaysNotSaved, "") {
    auto const said = ::testing::AnyOf(HasSubstr("not saved"), HasSubstr("othing was saved"));
    return ::testing::ExplainMatchResult(said, arg, result_listener);
}

class KnownOutcome : public ::testing::Test {
protected:
    TestApplication application{whole_note};
    Browser browser = application.browser();
    Page page = browser.open("/");

    http::FormData filled() {
        page.fill("Title", "Mine");
        return page.entry_list("Save");
    }

    /// The application after its secret was lost.
    Application successor() {
        std::vector<std::string> const secrets{"another secret than that of the pages"};
        user_interface_.define_view("/", "Note")
            .set_slot("main", TestApplication::form(NoteForm::Fill{whole_note}));
        return {user_interface_, application.database, concurrency::Keyring{secrets}};
    }

private:
    UserInterface user_interface_;
};

/// The answer of an overloaded server to it.
std::string turned_away(TestApplication& application, Browser const& browser,
                        http::FormData const& entries) {
    auto const body = encoded(entries);
    auto const cookie = "visitor=" + browser.cookie("visitor");
    http::Request request{.method = http::Method::post, .path = "/", .body = body};
    request.headers = {{"Host", "localhost"},
                       {"Content-Type", "application/x-www-form-urlencoded"},
                       {"Sec-Fetch-Site", "same-origin"},
                       {"Cookie", cookie}};
    return application
        .refuse(request, {http::Status::service_unavailable, "The server is overloaded."})
        .body;
}

TEST_F(KnownOutcome, OfASavedSubmissionIsNotDeniedByAnOverloadedServer) {
    auto const entries = filled();
    page.post(entries);
    ASSERT_EQ(application.claims(), 1);
    auto const answer = turned_away(application, browser, entries);
    EXPECT_THAT(answer, HasSubstr(unknown));
    EXPECT_THAT(answer, HasSubstr(once));
    EXPECT_THAT(answer, Not(SaysNotSaved()));
}

TEST_F(KnownOutcome, OnAnOverloadedServerNamesTheInputsOfAVisitorByTheirLabels) {
    auto const answer = turned_away(application, browser, filled());
    EXPECT_THAT(answer, HasSubstr("aria-label=\"Title\""));
    EXPECT_THAT(answer, Not(HasSubstr("aria-label=\"title\"")));
}

TEST_F(KnownOutcome, OfASavedSubmissionWhoseSealNoLongerOpensIsFoundByItsPageInstance) {
    auto const entries = filled();
    page.post(entries);
    auto const later = successor();
    auto visitor = browser.at(later);
    auto const again = visitor.post("/", entries);
    EXPECT_EQ(again.status(), 409);
    EXPECT_THAT(again.alert(), StartsWith("This page was already saved at "));
    EXPECT_THAT(again.alert(), Not(SaysNotSaved()));
    EXPECT_EQ(again.value("Title"), "Mine");
    EXPECT_EQ(application.claims(), 1);
}

TEST_F(KnownOutcome, OfASubmissionWhoseSealNoLongerOpensIsAppliedOnceThoughBothArrive) {
    auto const entries = filled();
    auto const later = successor();
    auto visitor = browser.at(later);
    auto refused = visitor.post("/", entries);
    EXPECT_EQ(refused.status(), 403);
    EXPECT_THAT(refused.text(), SaysNotSaved());  // its claim is absent
    page.post(entries);                           // was on its way to a process with the old secret
    ASSERT_EQ(application.claims(), 1);
    refused.press("Save");
    EXPECT_EQ(refused.status(), 409);
    EXPECT_EQ(application.claims(), 1);
}

TEST_F(KnownOutcome, OfASubmissionWithoutAnythingOfASealIsNotKnown) {
    auto entries = filled();
    seal_in(entries) = "forged";
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.alert(), HasSubstr(unknown));
    EXPECT_THAT(page.alert(), Not(SaysNotSaved()));
}

TEST_F(KnownOutcome, OfAPageThatIsTooOldIsKnownWhileItsClaimWouldBeThere) {
    auto const entries = filled();
    page.post(aged(entries, days{31}));
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.alert(), HasSubstr("open for too long"));
    EXPECT_THAT(page.alert(), Not(HasSubstr(unknown)));
    page.post(aged(entries, days{61}));
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.alert(), HasSubstr(unknown));
    EXPECT_THAT(page.alert(), Not(SaysNotSaved()));
    EXPECT_EQ(page.value("Title"), "Mine");
}

TEST_F(KnownOutcome, OfAPageFromAMinuteAheadIsAsUsual) {
    auto const entries = filled();
    page.post(aged(entries, -std::chrono::seconds{50}));
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
    auto next = browser.open("/");
    next.post(aged(next.entry_list("Save"), -std::chrono::minutes{5}));
    EXPECT_EQ(next.status(), 403);
    EXPECT_THAT(next.alert(), HasSubstr("opened in the future"));
}

TEST_F(KnownOutcome, WithoutASealAndAWordOfTheBrowserNamesInputsByTheirLabels) {
    browser.set_header("Sec-Fetch-Site", "");
    auto entries = filled();
    seal_in(entries) = "forged";
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_TRUE(page.controls().empty());
    EXPECT_TRUE(page.shows("Title Mine"));
    EXPECT_THAT(page.text(), HasSubstr(unknown));
}

TEST_F(KnownOutcome, IsToldToProgramsAsFarAsItIsKnown) {
    browser.set_header("Accept", "application/json");
    auto entries = filled();
    entries[1].second = "";
    EXPECT_THAT(browser.send(http::Method::post, "/", encoded(entries)).body,
                HasSubstr("\"saved\":false"));
    seal_in(entries) = "forged";
    EXPECT_THAT(browser.send(http::Method::post, "/", encoded(entries)).body,
                HasSubstr("\"saved\":null"));
}

TEST(SavedPage, IsToldToBeSavedWhenOneMoreRowIsAskedFor) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Name of new product 1", "Screw");
    auto back = page;
    page.press("Save");
    ASSERT_EQ(application.claims(), 1);
    back.fill("Name of new product 1", "Screw and washer");
    back.press("Add a row");
    EXPECT_EQ(back.status(), 409);
    EXPECT_THAT(back.alert(), HasSubstr("You already saved this page at "));
    EXPECT_THAT(back.alert(), Not(HasSubstr("Nothing was saved")));
    EXPECT_EQ(back.value("Name of new product 1"), "Screw and washer");
    back.press("Add a row");  // by now another intention
    EXPECT_EQ(back.status(), 200);
}

TEST(PageThatIsSavedWhileARowIsAdded, IsNotSaidToBeUnsaved) {
    std::function<void()> before_refusal;
    StockApplication application{{}, {}, {.before_refusal = [&] {
                                     if (before_refusal) std::exchange(before_refusal, {})();
                                 }}};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Name of new product 1", "Screw");
    auto twin = page;
    before_refusal = [&] { twin.press("Save"); };
    page.press("Add a row");
    EXPECT_EQ(application.claims(), 1);
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("You already saved this page at "));
    EXPECT_THAT(page.alert(), Not(HasSubstr("Nothing was saved")));
}

// Each row renews the seal, and none of them the page instance.
TEST(PageInstance, GrowsTooOldThoughRowsAreAddedAllTheTime) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Name of new product 1", "Screw");
    page.post(aged(page.entry_list("Add a row"), days{29}));
    ASSERT_EQ(page.status(), 200);
    page.post(aged(page.entry_list("Add a row"), days{29}));
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.alert(), HasSubstr("open for too long"));
    EXPECT_EQ(page.value("Name of new product 1"), "Screw");
    page.post(aged(page.entry_list("Save"), days{3}));  // of a new one
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.claims(), 1);
}

TEST(PageInstance, ThatWasSavedIsNeverAppliedAgainHoweverOftenItsSealIsRenewed) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Name of new product 1", "Screw");
    page.post(page.entry_list("Add a row"));
    auto renewed = page;
    page.press("Save");
    auto const products = application.products();
    application.execute("update holdfast_claims set sealed_at = sealed_at - 58 * 86400");
    renewed.post(aged(renewed.entry_list("Save"), days{58}));
    EXPECT_THAT(renewed.notice(), StartsWith("Already saved at "));
    EXPECT_EQ(application.products(), products);
}

}  // namespace
}  // namespace holdfast::testing
