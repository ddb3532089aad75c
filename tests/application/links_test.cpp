// SPDX-License-Identifier: MIT
// Addresses that come from data.
#include <algorithm>

#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

TEST(Redirects, ToWhatIsNoWebAddressAreNotFound) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note")
            .set_slot("main", [](View& view) -> std::unique_ptr<Widget> {
                throw Redirect{Url{Note{view.transaction()}.text}};
            });
    }};
    auto browser = application.browser();
    for (auto const* const text : {"javascript:alert(1)", "data:text/html,x", "file:///etc"}) {
        application.execute("update note set body = '" + std::string{text} + "'");
        auto const answer = browser.send(http::Method::get, "/");
        EXPECT_EQ(answer.status, http::Status::not_found);
        auto const is_location = [](auto const& header) { return header.first == "Location"; };
        EXPECT_TRUE(std::ranges::none_of(answer.headers, is_location));
    }
}

TEST(Links, ToWhatWouldRunAScriptLeadNowhere) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.add<A>(Url{form.note.text}, "The note's link");
        form.add<TextElement<"a">>("Another").set_attribute("HREF", form.note.text);
        form.add<Img>(Url{form.note.text}, "Its picture");
        title_and<&Note::save>(form, view);
    }};
    auto browser = application.browser();
    for (auto const* const text :
         {"javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "\x01vbscript:x",
          "data:text/html,<script>alert(1)</script>"}) {
        application.execute("update note set body = '" + std::string{text} + "'");
        auto const page = browser.open("/");
        EXPECT_EQ(page.status(), 200);
        EXPECT_THAT(page.html(), ::testing::Not(::testing::HasSubstr("alert(1)")));
        EXPECT_THAT(page.html(), ::testing::HasSubstr("href=\"about:invalid\""));
        EXPECT_THAT(page.html(), ::testing::HasSubstr("HREF=\"about:invalid\""));
    }
    application.execute("update note set body = 'https://example.org/?a=b#c'");
    EXPECT_THAT(browser.open("/").html(),
                ::testing::HasSubstr("href=\"https://example.org/?a=b#c\""));
}

}  // namespace
}  // namespace holdfast::testing
