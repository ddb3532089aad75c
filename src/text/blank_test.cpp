// SPDX-License-Identifier: MIT
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/text/blank.hpp>

namespace holdfast::text {
namespace {

TEST(Blank, IsWhatNobodySees) {
    for (std::string const text : {"",
                                   " ",
                                   "\t\n\v\f\r",
                                   "\u0085",
                                   "\u00A0",
                                   "\u1680",
                                   "\u2000",
                                   "\u200A",
                                   "\u2028",
                                   "\u2029",
                                   "\u202F",
                                   "\u205F",
                                   "\u3000",
                                   "\u00AD",
                                   "\u034F",
                                   "\u061C",
                                   "\u115F",
                                   "\u1160",
                                   "\u17B4",
                                   "\u180B",
                                   "\u180E",
                                   "\u200B",
                                   "\u200C",
                                   "\u200D",
                                   "\u200E",
                                   "\u200F",
                                   "\u202A",
                                   "\u202E",
                                   "\u2060",
                                   "\u2063",
                                   "\u2066",
                                   "\u2069",
                                   "\u206F",
                                   "\u2800",
                                   "\u3164",
                                   "\uFE00",
                                   "\uFE0F",
                                   "\uFEFF",
                                   "\uFFA0",
                                   "\uFFF9",
                                   "\U0001D173",
                                   "\U000E0001",
                                   "\U000E0020",
                                   "\U000E0100",
                                   "\x01",
                                   "\x7F",
                                   " \u200B\u00A0\u200D\n"}) {
        EXPECT_TRUE(is_blank(text)) << text;
        EXPECT_EQ(strip_blank("a" + text), "a") << text;
        EXPECT_EQ(strip_blank(text + "a"), "a") << text;
    }
    EXPECT_TRUE(is_blank(std::string_view{"\0", 1}));
}

TEST(Blank, IsNothingThatSomebodySees) {
    for (std::string const text : {"a",
                                   "0",
                                   ".",
                                   "\u00AC",
                                   "\u00AE",
                                   "\u2010",
                                   "\u2014",
                                   "\u3001",
                                   "\u3165",
                                   "\uFFFC",
                                   "\uFFFD",
                                   "\u0301",
                                   "\U0001F600",
                                   "\u2764\uFE0F",
                                   "\xFF",
                                   "\xC0\x80",
                                   "\xC2",
                                   "\x80",
                                   "\xE2\x80",
                                   "\xED\xA0\x80",
                                   "\xF8\x88\x80\x80\x80",
                                   "\xC1\xA0",
                                   "\xE0\x80\xA0"}) {
        EXPECT_FALSE(is_blank(text)) << text;
        EXPECT_EQ(strip_whitespace(" \u3000" + text + "\u00A0\n"), text);
    }
}

TEST(Blank, IsTakenFromTheEndsAlone) {
    EXPECT_EQ(strip_blank("\u200E1\u200B2\u202C "), "1\u200B2");
    EXPECT_EQ(strip_whitespace(" a\u200D b\u3000"), "a\u200D b");
    std::string const heart = "\u2764\uFE0F";
    std::string const chillu = "\u0D28\u0D4D\u200D";
    EXPECT_EQ(strip_whitespace(heart + ' '), heart);
    EXPECT_EQ(strip_whitespace(chillu), chillu);
    EXPECT_EQ(strip_whitespace("\u200B"), "");
}

TEST(Blank, IsTakenFromAnyBytes) {
    EXPECT_TRUE(rc::check([] {
        auto const byte = rc::gen::map(rc::gen::inRange(0, 256),
                                       [](int value) { return static_cast<char>(value); });
        auto const tricky = rc::gen::element('\x00', '\x20', '\x80', '\xA0', '\xBB', '\xBF', '\xC2',
                                             '\xE2', '\xEF', '\xF3', '\xA0');
        auto const text = *rc::gen::container<std::string>(rc::gen::oneOf(byte, tricky));
        auto const stripped = strip_blank(text);
        RC_ASSERT(strip_blank(stripped) == stripped);
        RC_ASSERT(is_blank(text) == stripped.empty());
        RC_ASSERT(text.find(stripped) != std::string::npos);
    }));
}

}  // namespace
}  // namespace holdfast::text
