// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <holdfast/http/accept.hpp>

namespace holdfast::http {
namespace {

constexpr std::string_view json = "application/json";
constexpr std::string_view html = "text/html";

TEST(Accept, TakesEverythingWhenItSaysNothing) {
    EXPECT_EQ(quality("", json), 1);
    EXPECT_EQ(quality(" ", json), 1);
    EXPECT_EQ(quality("*/*", json), 1);
}

TEST(Accept, TakesWhatItNames) {
    EXPECT_EQ(quality("application/json", json), 1);
    EXPECT_EQ(quality("Application/JSON ; charset=utf-8", json), 1);
    EXPECT_EQ(quality("application/json", html), 0);
    EXPECT_EQ(quality("application/*", json), 1);
    EXPECT_EQ(quality("application/*", html), 0);
}

TEST(Accept, WeighsWhatABrowserSays) {
    auto constexpr browser =
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
    EXPECT_EQ(quality(browser, html), 1);
    EXPECT_EQ(quality(browser, json), 0.8);
}

TEST(Accept, GoesByTheRangeThatIsMostSpecific) {
    EXPECT_EQ(quality("*/*;q=0.1, text/*;q=0.2, text/html;q=0.3", html), 0.3);
    EXPECT_EQ(quality("text/html;q=0.3, text/*;q=0.2, */*;q=0.1", html), 0.3);
    EXPECT_EQ(quality("text/*;q=0.2, */*", html), 0.2);
    EXPECT_EQ(quality("text/html;q=0, */*", html), 0);
}

TEST(Accept, TakesNothingOfWhatItSpellsWrongly) {
    for (auto const* wrong : {"application/json;q=", "application/json;q=x", "application/json;q=2",
                              "application/json;q=-1", "json", ",;,", "/*"}) {
        EXPECT_EQ(quality(wrong, json), 0) << wrong;
    }
}

TEST(AcceptEncoding, TakesOnlyTheCodingsThatItMentions) {
    EXPECT_EQ(coding_quality("gzip, deflate, br", "gzip"), 1);
    EXPECT_EQ(coding_quality("br, GZIP;q=0.5", "gzip"), 0.5);
    EXPECT_EQ(coding_quality("*", "gzip"), 1);
    EXPECT_EQ(coding_quality("gzip;q=0, *", "gzip"), 0);
    for (auto const* other : {"", "identity", "br", "x", "gzip;q=x", "*;q=0"}) {
        EXPECT_EQ(coding_quality(other, "gzip"), 0) << other;
    }
}

}  // namespace
}  // namespace holdfast::http
