// SPDX-License-Identifier: MIT
#include <algorithm>

#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class SealTest : public ::testing::Test {
protected:
    TestApplication application{whole_note};
    Browser browser = application.browser();
    Page page = browser.open("/");

    http::FormData filled() {
        page.fill("Title", "Mine");
        return page.entry_list("Save");
    }

    void expect_refused_with_text_kept() {
        EXPECT_EQ(page.status(), 403);
        EXPECT_EQ(page.value("Title"), "Mine");
        EXPECT_EQ(application.title(), "Old title");
        EXPECT_EQ(application.claims(), 0);
    }
};

TEST_F(SealTest, ThatIsMissingIsRefused) {
    auto entries = filled();
    std::erase_if(entries, is_seal);
    page.post(entries);
    expect_refused_with_text_kept();
}

TEST_F(SealTest, ThatIsEmptyIsRefused) {
    auto entries = filled();
    seal_in(entries).clear();
    page.post(entries);
    expect_refused_with_text_kept();
}

TEST_F(SealTest, ThatIsForgedIsRefusedAndTheNextSubmissionIsGood) {
    auto entries = filled();
    auto& seal = seal_in(entries);
    seal[seal.size() / 2] = seal[seal.size() / 2] == 'A' ? 'B' : 'A';
    page.post(entries);
    expect_refused_with_text_kept();
    EXPECT_THAT(page.alert(), HasSubstr("Title is now Old title; you typed Mine"));
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
}

TEST_F(SealTest, OfAnotherUserIsRefused) {
    auto entries = filled();
    browser.forget_cookies();
    page.post(entries);
    expect_refused_with_text_kept();
    EXPECT_NE(page.header("Set-Cookie"), "");
    page.press("Save");
    EXPECT_EQ(application.title(), "Mine");
}

TEST_F(SealTest, WithoutTheCookieThatCameWithItSaysThatCookiesAreNeeded) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto const entries = attempt == 0 ? filled() : page.entry_list("Save");
        browser.forget_cookies();
        page.post(entries);
        expect_refused_with_text_kept();
        EXPECT_THAT(page.alert(), HasSubstr("did not send the cookie"));
        EXPECT_THAT(page.alert(), HasSubstr("Allow cookies for this site"));
    }
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
}

TEST_F(SealTest, WithoutTheCookieThatCameWithItTellsProgramsSo) {
    filled();
    auto const body = encoded(page.entry_list("Save"));
    browser.forget_cookies();
    browser.set_header("Accept", "application/json");
    auto const answer = browser.send(http::Method::post, "/", body);
    EXPECT_EQ(answer.status, http::Status::forbidden);
    EXPECT_THAT(answer.body, HasSubstr("did not send the cookie"));
    EXPECT_EQ(application.title(), "Old title");
}

TEST_F(SealTest, OfAnotherVisitorIsNotTakenForOneWithoutCookies) {
    auto const entries = filled();
    browser.forget_cookies();
    browser.open("/");
    page.post(entries);
    expect_refused_with_text_kept();
    EXPECT_THAT(page.alert(), HasSubstr("by another user"));
}

TEST_F(SealTest, OfAnotherRenderingIsRefused) {
    auto entries = filled();
    auto other = browser.open("/").entry_list("Save");
    seal_in(entries) = seal_in(other);
    page.post(entries);
    expect_refused_with_text_kept();
}

TEST_F(SealTest, SentTwiceIsMalformed) {
    auto entries = filled();
    entries.push_back(*std::ranges::find_if(entries, is_seal));
    page.post(entries);
    EXPECT_EQ(page.status(), 400);
}

TEST_F(SealTest, OfAnotherAddressIsRefused) {
    auto const entries = filled();
    page = browser.post("/?page=2", entries);
    expect_refused_with_text_kept();
}

TEST(Seal, ThatIsTooOldIsRefusedAndItsBaseStillShowsWhatChanged) {
    TestApplication application{whole_note, {.seal_age = std::chrono::seconds{-1}}};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Other'");
    page.fill("Text", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.alert(), HasSubstr("open for too long"));
    EXPECT_THAT(page.alert(), HasSubstr("Title was Old title, is now Other"));
    EXPECT_EQ(page.value("Text"), "Mine");
}

TEST(Seal, OfAnotherFormIsRefused) {
    TestApplication application{[](UserInterface& user_interface) {
        auto& view = user_interface.define_view("/", "Two forms");
        view.set_slot("main", TestApplication::form(title_and<&Note::save>, "first"));
        view.set_slot("main", TestApplication::form(title_and<&Note::save>, "second"));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Save", 0);
    auto others = page.entry_list("Save", 1);
    seal_in(entries) = seal_in(others);
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
}

struct OtherSite {
    std::string header;
    std::string value;
};

void PrintTo(OtherSite const& site, std::ostream* stream) {
    *stream << site.header << ": " << site.value;
}

class OtherSiteTest : public SealTest, public ::testing::WithParamInterface<OtherSite> {};

TEST_P(OtherSiteTest, GetsNothingAtAll) {
    auto const entries = filled();
    browser.forget_cookies();
    browser.set_header("Sec-Fetch-Site", "");
    browser.set_header(GetParam().header, GetParam().value);
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.html(), Not(HasSubstr("Mine")));
    EXPECT_THAT(page.html(), Not(HasSubstr("form")));
    EXPECT_EQ(page.header("Set-Cookie"), "");
    EXPECT_EQ(application.title(), "Old title");
}

INSTANTIATE_TEST_SUITE_P(Headers, OtherSiteTest,
                         ::testing::Values(OtherSite{"Sec-Fetch-Site", "cross-site"},
                                           OtherSite{"Sec-Fetch-Site", "same-site"},
                                           OtherSite{"Origin", "null"},
                                           OtherSite{"Origin", "https://example.com"},
                                           OtherSite{"Origin", "http://localhost:1"}));

TEST_F(SealTest, AloneDecidesWhereTheBrowserDoesNotSayWhereItComesFrom) {
    browser.set_header("Sec-Fetch-Site", "");
    auto entries = filled();
    auto forged = entries;
    seal_in(forged) += 'A';
    page.post(forged);
    EXPECT_EQ(page.status(), 403);
    EXPECT_TRUE(page.shows("Mine"));
    EXPECT_TRUE(page.controls().empty());
    page.post(entries);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
}

TEST_F(SealTest, FromTheSameOriginIsAccepted) {
    browser.set_header("Sec-Fetch-Site", "");
    browser.set_header("Origin", "http://localhost");
    page.post(filled());
    EXPECT_EQ(page.status(), 200);
}

TEST(PublicUrl, IsTheOnlyOriginAndMakesTheCookieSecure) {
    TestApplication application{whole_note, {.public_url = "https://Example.com:443/"}};
    auto browser = application.browser();
    browser.set_header("Sec-Fetch-Site", "");
    auto page = browser.open("/");
    EXPECT_THAT(page.header("Set-Cookie"), ::testing::StartsWith("__Host-visitor-"));
    EXPECT_THAT(page.header("Set-Cookie"), HasSubstr("Secure"));
    auto const entries = page.entry_list("Save");
    browser.set_header("Origin", "http://localhost");
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    browser.set_header("Origin", "https://example.com");
    page.post(entries);
    EXPECT_EQ(page.status(), 200);
}

}  // namespace
}  // namespace holdfast::testing
