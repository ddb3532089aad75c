// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <gtest/gtest.h>

#include <holdfast/http/cookie.hpp>
#include <holdfast/http/method.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/http/status.hpp>
#include <holdfast/text/message.hpp>

namespace holdfast::http {
namespace {

TEST(Method, IsKnownByItsExactName) {
    EXPECT_EQ(method_of("GET"), Method::get);
    EXPECT_EQ(method_of("HEAD"), Method::head);
    EXPECT_EQ(method_of("POST"), Method::post);
    EXPECT_EQ(method_of("PUT"), Method::put);
    EXPECT_EQ(method_of("PATCH"), Method::patch);
    EXPECT_EQ(method_of("DELETE"), Method::delete_);
    EXPECT_EQ(method_of("OPTIONS"), Method::options);
    EXPECT_EQ(method_of("get"), Method::other);
    EXPECT_EQ(method_of(""), Method::other);
}

TEST(Status, HasAReason) {
    EXPECT_EQ(text::words(reason(Status::not_found)), "Not Found");
    EXPECT_EQ(text::words(reason(Status::service_unavailable)), "Service Unavailable");
}

TEST(Request, FindsHeadersInAnyLetterCase) {
    Request request;
    request.headers = {{"Accept", "first"}, {"ACCEPT", "second"}};
    EXPECT_EQ(request.header("accept"), "first");
    EXPECT_EQ(request.header("Accept-Language"), "");
}

TEST(Request, KnowsTheMediaTypeOfItsBodyInAnyLetterCaseAndWithAnyParameters) {
    for (auto const* const type :
         {"text/plain", "Text/PLAIN", "text/plain;charset=utf-8", "text/plain ; x=y"}) {
        Request const request{.headers = {{"content-type", type}}};
        EXPECT_TRUE(request.has_media_type("text/plain")) << type;
    }
    for (auto const* const type : {"", "text", "text/plainer", "text/html; text/plain", ";"}) {
        Request const request{.headers = {{"content-type", type}}};
        EXPECT_FALSE(request.has_media_type("text/plain")) << type;
    }
    EXPECT_FALSE(Request{}.has_media_type("text/plain"));
}

TEST(Request, FindsCookies) {
    Request request;
    request.headers = {{"Cookie", "a=1; b=x=y ;c = \"3\"; empty=; flag"}, {"cookie", "d=4"}};
    EXPECT_EQ(request.cookie("a"), "1");
    EXPECT_EQ(request.cookie("b"), "x=y");
    EXPECT_EQ(request.cookie("c"), "\"3\"");
    EXPECT_EQ(request.cookie("d"), "4");
    EXPECT_EQ(request.cookie("empty"), "");
    EXPECT_EQ(request.cookie("flag"), "");
    EXPECT_EQ(request.cookie("A"), "");
    EXPECT_EQ(Request{}.cookie("a"), "");
}

TEST(Cookie, IsOutOfReachOfScriptsAndOtherSites) {
    EXPECT_EQ((Cookie{.name = "session", .value = "abc"}.header(Transport::plain)),
              "session=abc; Path=/; HttpOnly; SameSite=Lax");
}

TEST(Cookie, IsBoundToTheHostOverTls) {
    EXPECT_EQ((Cookie{.name = "session", .value = "abc", .max_age = std::chrono::hours{1}}.header(
                  Transport::secure)),
              "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=3600");
    EXPECT_EQ(cookie_name("session", Transport::secure), "__Host-session");
    EXPECT_EQ(cookie_name("session", Transport::plain), "session");
}

TEST(Cookie, IsNotMadeOfWhatACookieCannotCarry) {
    for (auto const* value : {"a b", "a;b", "a,b", "a\"b", "a\\b", "a\nb", "\xc3\xa9"}) {
        EXPECT_THROW((Cookie{.name = "name", .value = value}.header(Transport::plain)),
                     std::logic_error);
    }
    for (auto const* name : {"", "a b", "a=b", "a;b"}) {
        EXPECT_THROW((Cookie{.name = name, .value = "value"}.header(Transport::plain)),
                     std::logic_error);
    }
}

}  // namespace
}  // namespace holdfast::http
