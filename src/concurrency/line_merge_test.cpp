// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/concurrency/line_merge.hpp>

namespace holdfast::concurrency {
namespace {

rc::Gen<std::string> any_lines() {
    return rc::gen::container<std::string>(rc::gen::element('a', 'b', '\n', '\n'));
}

// Each line keeps its name, goes, is replaced, or gets a new one below it.
std::vector<std::string> edited(std::vector<std::string> const& lines, std::string const& by) {
    std::vector<std::string> result;
    for (auto const& line : lines) {
        auto const choice = *rc::gen::inRange(0, 4);
        if (choice == 0 || choice == 3) result.push_back(line);
        if (choice > 1) result.push_back(by + " at " + line);
    }
    return result;
}

std::string joined(std::initializer_list<std::vector<std::string>> parts) {
    std::string text;
    for (auto const& part : parts) {
        for (auto const& line : part) text += line + '\n';
    }
    return text;
}

TEST(LineMerge, OfOneSidesEditsIsThatSide) {
    EXPECT_TRUE(rc::check([] {
        auto const base = *any_lines();
        auto const other = *any_lines();
        RC_ASSERT(merge_lines(base, other, base) == other);
        RC_ASSERT(merge_lines(base, base, other) == other);
        RC_ASSERT(merge_lines(base, other, other) == other);
    }));
}

TEST(LineMerge, TakesBothSidesEditsWhereALineLiesBetweenThem) {
    EXPECT_TRUE(rc::check([] {
        std::vector<std::string> const above{"1", "2", "3"};
        std::vector<std::string> const between{"4"};
        std::vector<std::string> const below{"5", "6", "7"};
        auto const mine = edited(above, "mine");
        auto const theirs = edited(below, "theirs");
        RC_ASSERT(merge_lines(joined({above, between, below}), joined({mine, between, below}),
                              joined({above, between, theirs})) == joined({mine, between, theirs}));
    }));
}

TEST(LineMerge, RefusesDifferentEditsOfOneLine) {
    EXPECT_TRUE(rc::check([] {
        std::vector<std::string> const above{"1", "2", "3"};
        std::vector<std::string> const below{"5", "6", "7"};
        auto const mine = joined({edited(above, "mine"), {"my 4"}, below});
        auto const theirs = joined({above, {"their 4"}, edited(below, "theirs")});
        RC_ASSERT(!merge_lines(joined({above, {"4"}, below}), mine, theirs));
    }));
}

TEST(LineMerge, RefusesEditsOfNeighbours) {
    EXPECT_FALSE(merge_lines("1\n2\n3", "one\n2\n3", "1\ntwo\n3"));
    EXPECT_EQ(merge_lines("1\n2\n3", "one\n2\n3", "1\n2\nthree"), "one\n2\nthree");
}

}  // namespace
}  // namespace holdfast::concurrency
