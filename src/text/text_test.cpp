// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/text/entries.hpp>
#include <holdfast/text/escape.hpp>
#include <holdfast/text/newlines.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

#include "text/block.hpp"

namespace holdfast::text {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    append_escaped(out, text);
    return out;
}

TEST(Utf8, AcceptsWellFormedTextAndRefusesTheRest) {
    EXPECT_TRUE(is_utf8("plain, caf\u00e9, \u20ac, \U0001F600"));
    EXPECT_TRUE(is_utf8(""));
    EXPECT_FALSE(is_utf8("\xC0\x80"));          // overlong
    EXPECT_FALSE(is_utf8("\xED\xA0\x80"));      // surrogate
    EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));  // above U+10FFFF
    EXPECT_FALSE(is_utf8("\xE2\x82"));          // cut short
    EXPECT_FALSE(is_utf8("\x80"));
}

TEST(Utf8, DecodesOneReplacementCharacterForEachMaximalSubpart) {
    EXPECT_EQ(decode_utf8("a\xE2\x82z"), "a\uFFFDz");
    EXPECT_EQ(decode_utf8("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(decode_utf8("\xF0\x9F\x98"), "\uFFFD");
}

TEST(Utf8, DecodingAnyBytesGivesWellFormedTextAndDecodingTwiceChangesNothing) {
    EXPECT_TRUE(rc::check([](std::string const& bytes) {
        auto const text = decode_utf8(bytes);
        RC_ASSERT(is_utf8(text));
        RC_ASSERT(decode_utf8(text) == text);
        RC_ASSERT((text == bytes) == is_utf8(bytes));
    }));
}

TEST(Utf8, CountsLengthAsBrowsersDo) {
    EXPECT_EQ(utf16_length("abc"), 3U);
    EXPECT_EQ(utf16_length("\u00e9\u20ac"), 2U);
    EXPECT_EQ(utf16_length("\U0001F600"), 2U);
}

TEST(Percent, DecodesWhatItEncoded) {
    EXPECT_TRUE(rc::check([](std::string const& bytes) {
        RC_ASSERT(percent_decode(percent_encode(bytes)) == bytes);
        RC_ASSERT(form_decode(percent_encode(bytes)) == bytes);
    }));
}

TEST(Percent, CountsTheBytesThatBrowsersSend) {
    EXPECT_EQ(form_encoded_size("Az09 *-._"), 9U);
    EXPECT_EQ(form_encoded_size("~[]%+\u00e9"), 7 * 3U);
    EXPECT_EQ(form_encoded_size("a\nb\r\nc\rd\n\n"), 4 + 5 * 6U);
    EXPECT_EQ(form_encoded_size(std::string_view{"a\0\xFF", 3}), 1 + 2 * 9U);
}

TEST(Percent, RefusesAPercentSignWithoutTwoDigits) {
    EXPECT_FALSE(percent_decode("%"));
    EXPECT_FALSE(percent_decode("%4"));
    EXPECT_FALSE(percent_decode("%g0"));
    EXPECT_EQ(form_decode("a+b%2B"), "a b+");
    EXPECT_EQ(percent_decode("a+b"), "a+b");
}

TEST(Block, FindsACharacterWhereverItStands) {
    auto const has_no_star = [](std::string_view text) {
        return has_none(text, [](Block block) { return block == '*'; });
    };
    for (std::size_t size = 0; size < 50; ++size) {
        std::string text(size, 'a');
        ASSERT_TRUE(has_no_star(text)) << size;
        for (std::size_t place = 0; place < size; ++place) {
            text[place] = '*';
            ASSERT_FALSE(has_no_star(text)) << place << " of " << size;
            text[place] = 'a';
        }
    }
}

TEST(Escape, LeavesNothingThatMarkupCouldStartWith) {
    EXPECT_EQ(escaped("<a href=\"x\">'&'</a>"),
              "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    EXPECT_EQ(escaped(std::string_view{"a\0b\xFF\r\n", 6}), "a\uFFFDb\uFFFD&#13;\n");
    EXPECT_TRUE(rc::check([](std::string const& bytes) {
        auto const out = escaped(bytes);
        RC_ASSERT(out.find_first_of("<>\"'\r") == std::string::npos);
        RC_ASSERT(is_utf8(out));
    }));
}

TEST(Escape, FindsASpecialCharacterWhereverItStands) {
    for (std::size_t size = 1; size < 50; ++size) {
        for (std::size_t place = 0; place < size; ++place) {
            for (std::string_view const special :
                 {"<", ">", "&", "\"", "'", "\r", "\u00e9", "\t"}) {
                std::string text(size, '~');
                text.replace(place, 1, special);
                std::string expected(size, '~');
                expected.replace(place, 1, escaped(special));
                ASSERT_EQ(escaped(text), expected);
            }
        }
    }
    EXPECT_EQ(escaped("\r"), "&#13;");
    EXPECT_EQ(escaped("\u00e9"), "\u00e9");
}

TEST(Newlines, AreNormalizedToLineFeeds) {
    EXPECT_EQ(normalize_newlines("a\r\nb\rc\n\r\n\rd"), "a\nb\nc\n\n\nd");
    EXPECT_EQ(strip_newlines("a\r\nb\n"), "ab");
}

TEST(Entries, AreReadAsTheyWereWrittenWithoutTheirOrderAndTheirTwins) {
    EXPECT_TRUE(rc::check([](std::vector<std::string> const& entries) {
        auto const tricky = rc::gen::container<std::string>(rc::gen::element('\\', '\n', 'n', 'a'));
        auto const more = *rc::gen::container<std::vector<std::string>>(tricky);
        auto all = entries;
        all.insert(all.end(), more.begin(), more.end());
        auto const read = split_entries(join_entries(all));
        RC_ASSERT(std::set(read.begin(), read.end()) == std::set(all.begin(), all.end()));
        std::ranges::reverse(all);
        RC_ASSERT(join_entries(all) == join_entries(read));
    }));
}

TEST(Entries, DistinguishNoneFromOneThatIsEmpty) {
    EXPECT_EQ(join_entries({}), "");
    EXPECT_EQ(join_entries({""}), "\n");
    EXPECT_TRUE(split_entries("").empty());
    EXPECT_EQ(split_entries("\n"), std::vector<std::string>{""});
}

TEST(Entries, OfAnyTextAreItsLines) {
    EXPECT_EQ(split_entries("b\na"), (std::vector<std::string>{"b", "a"}));
    EXPECT_EQ(split_entries("a\\x\\"), std::vector<std::string>{"a\\x\\"});
    EXPECT_TRUE(rc::check([](std::string const& text) {
        auto const entries = split_entries(text);
        RC_ASSERT(split_entries(join_entries(entries)).size() <= entries.size());
    }));
}

}  // namespace
}  // namespace holdfast::text
