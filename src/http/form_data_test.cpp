// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/http/form_data.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast::http {
namespace {

using Result = std::variant<FormData, FormDataError>;

Result parsed(std::string_view body) {
    return parse_form_data(body, 1000);
}

std::string encode(FormData const& fields) {
    std::string body;
    for (auto const& [name, value] : fields) {
        if (!body.empty()) body += '&';
        body += text::percent_encode(name) + '=' + text::percent_encode(value);
    }
    return body;
}

TEST(FormData, KeepsNamesValuesAndTheirOrder) {
    EXPECT_EQ(parsed("b=1&a=x+y%2B%c3%a9&b=2"),
              Result(FormData{{"b", "1"}, {"a", "x y+\u00e9"}, {"b", "2"}}));
}

TEST(FormData, ReadsWhatTheUrlStandardReads) {
    EXPECT_EQ(parsed(""), Result(FormData{}));
    EXPECT_EQ(parsed("&&a=1&&"), Result(FormData{{"a", "1"}}));
    EXPECT_EQ(parsed("a"), Result(FormData{{"a", ""}}));
    EXPECT_EQ(parsed("=1&="), Result(FormData{{"", "1"}, {"", ""}}));
    EXPECT_EQ(parsed("a=b=c"), Result(FormData{{"a", "b=c"}}));
    EXPECT_EQ(parsed("a=1\r\n2"), Result(FormData{{"a", "1\r\n2"}}));
}

TEST(FormData, RefusesWhatABrowserWouldNotSend) {
    using namespace std::string_literals;
    for (auto const& body : {"a=%"s, "a=%1"s, "a=%1g"s, "%zz=1"s, "a=%00"s, "a%00=1"s, "a=\0"s,
                             "a=%ff"s, "a=\xff"s, "a=%ed%a0%80"s, "%c0%80=1"s}) {
        EXPECT_EQ(parsed(body), Result(FormDataError::malformed)) << body;
    }
}

TEST(FormData, TakesNoMoreFieldsThanItIsTold) {
    EXPECT_EQ(parse_form_data("a&b&", 2), Result(FormData{{"a", ""}, {"b", ""}}));
    EXPECT_EQ(parse_form_data("a&b&c", 2), Result(FormDataError::too_many_fields));
    EXPECT_EQ(parse_form_data("", 0), Result(FormData{}));
}

TEST(FormData, IsReadAsItWasWritten) {
    EXPECT_TRUE(rc::check([](FormData fields) {
        for (auto& [name, value] : fields) {
            name = text::decode_utf8(name);
            value = text::decode_utf8(value);
        }
        auto const has_nul = [](auto const& field) {
            return field.first.find('\0') != std::string::npos ||
                   field.second.find('\0') != std::string::npos;
        };
        std::erase_if(fields, has_nul);
        RC_ASSERT(parsed(encode(fields)) == Result(fields));
    }));
}

TEST(FormData, IsWellFormedWhateverIsRead) {
    EXPECT_TRUE(rc::check([](std::string const& body) {
        auto const result = parsed(body);
        auto const* const fields = std::get_if<FormData>(&result);
        if (fields == nullptr) return;
        for (auto const& [name, value] : *fields) {
            RC_ASSERT(text::is_utf8(name) && text::is_utf8(value));
        }
        RC_ASSERT(parsed(encode(*fields)) == result);
    }));
}

}  // namespace
}  // namespace holdfast::http
