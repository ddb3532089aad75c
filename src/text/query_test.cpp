// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/text/query.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast {
namespace {

QueryArguments arguments_of(std::string address) {
    return query_arguments(Url{std::move(address)});
}

TEST(Query, HasItsArgumentsInTheirOrder) {
    EXPECT_EQ(arguments_of("/a?x=1&y=a+b%26&x=&z#x=9"),
              (QueryArguments{{"x", "1"}, {"y", "a b&"}, {"x", ""}, {"z", ""}}));
    EXPECT_EQ(arguments_of("/a"), QueryArguments{});
    EXPECT_EQ(arguments_of("/a#b?x=1"), QueryArguments{});
}

TEST(Query, LeavesOutWhatCannotBeDecoded) {
    EXPECT_EQ(arguments_of("/?x=%zz&%ff=1&n=%00&y=2&&="), (QueryArguments{{"y", "2"}, {"", ""}}));
}

TEST(Query, ReplacesTheArgumentsOfAnAddress) {
    EXPECT_EQ(with_arguments(Url{"/a?old=1#b"}, {{"x", "a b&c"}, {"y", ""}}).text(),
              "/a?x=a%20b%26c&y=");
    EXPECT_EQ(with_arguments(Url{"/a?old=1"}, {}).text(), "/a");
}

TEST(Query, ComesBackAsItWasWritten) {
    EXPECT_TRUE(rc::check([](QueryArguments arguments) {
        for (auto& [name, value] : arguments) {
            std::erase(name, '\0');
            std::erase(value, '\0');
            name = text::decode_utf8(name);
            value = text::decode_utf8(value);
        }
        RC_ASSERT(query_arguments(with_arguments(Url{"/a"}, arguments)) == arguments);
    }));
}

}  // namespace
}  // namespace holdfast
