// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <gtest/gtest.h>

#include <holdfast/widgets.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

std::unique_ptr<HTML5Page> own_page(PageHead head) {
    auto page = std::make_unique<HTML5Page>(std::move(head));
    page->add<P>("Our house style");
    page->define_slot("main", page->add<Main>());
    return page;
}

TEST(ErrorPages, SayNoMoreThanTheApplicationDid) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note").set_slot("main", [](View&) -> std::unique_ptr<Div> {
            throw http::Error{http::Status::too_many_requests};
        });
    }};
    auto browser = application.browser();
    auto const page = browser.open("/");
    EXPECT_EQ(page.status(), 429);
    EXPECT_TRUE(page.shows("The request was refused. It changed nothing."));
}

TEST(ErrorPages, TheyLookAsTheApplicationSays) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_error_page(own_page);
        user_interface.define_view("/", "Note")
            .set_slot("main", TestApplication::form(title_and<&Note::fail>));
    }};
    auto browser = application.browser();
    auto page = browser.open("/none");
    EXPECT_EQ(page.status(), 404);
    EXPECT_EQ(page.title(), "Not Found");
    EXPECT_TRUE(page.shows("Our house style"));
    page = browser.open("/");
    EXPECT_FALSE(page.shows("Our house style"));
    page.fill("Title", "Typed");
    page.press("Fail");
    EXPECT_EQ(page.status(), 500);
    EXPECT_TRUE(page.shows("Our house style"));
    EXPECT_TRUE(page.shows("Typed"));
}

TEST(ErrorPages, APageWithoutAViewIsThatOfErrorsToo) {
    TestApplication application{
        [](UserInterface& user_interface) { user_interface.define_page(own_page); }};
    auto browser = application.browser();
    EXPECT_TRUE(browser.open("/none").shows("Our house style"));
}

TEST(ErrorPages, WhenTheApplicationsFailsThePlainOneIsShown) {
    for (bool const has_slot : {true, false}) {
        TestApplication application{[&](UserInterface& user_interface) {
            user_interface.define_error_page([=](PageHead head) -> std::unique_ptr<HTML5Page> {
                if (has_slot) throw std::runtime_error{"no style today"};
                return std::make_unique<HTML5Page>(std::move(head));
            });
            user_interface.define_view("/", "Note")
                .set_slot("main", TestApplication::form(title_and<&Note::fail>));
        }};
        auto browser = application.browser();
        EXPECT_TRUE(browser.open("/none").shows("The address may be misspelt"));
        auto page = browser.open("/");
        page.fill("Title", "Typed");
        page.press("Fail");
        EXPECT_EQ(page.status(), 500);
        EXPECT_TRUE(page.shows("Typed"));
    }
}

}  // namespace
}  // namespace holdfast::testing
