// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/concurrency/line_difference.hpp>

namespace holdfast::concurrency {
namespace {

std::string joined(std::vector<ComparedLine> const& lines, LineFate left_out) {
    std::string text;
    bool first = true;
    for (auto const& line : lines) {
        if (line.fate == left_out) continue;
        if (!first) text += '\n';
        first = false;
        text += line.text;
    }
    return text;
}

TEST(LineDifference, NamesTheLinesThatWentAndCame) {
    EXPECT_EQ(line_difference("one\ntwo\nthree", "one\n2\nthree"),
              (std::vector<ComparedLine>{{LineFate::kept, "one"},
                                         {LineFate::removed, "two"},
                                         {LineFate::added, "2"},
                                         {LineFate::kept, "three"}}));
}

TEST(LineDifference, HoldsBothTextsWhole) {
    EXPECT_TRUE(rc::check([] {
        auto const text = rc::gen::container<std::string>(rc::gen::element('a', 'b', '\n', '\n'));
        auto const then = *text;
        auto const now = *text;
        auto const lines = line_difference(then, now);
        RC_ASSERT(joined(lines, LineFate::added) == then);
        RC_ASSERT(joined(lines, LineFate::removed) == now);
    }));
}

TEST(LineDifference, OfHugeTextsIsTheirWhole) {
    std::string const then(3'000, '\n');
    auto const lines = line_difference(then, "x" + then);
    EXPECT_EQ(joined(lines, LineFate::added), then);
    EXPECT_EQ(joined(lines, LineFate::removed), "x" + then);
}

}  // namespace
}  // namespace holdfast::concurrency
