// SPDX-License-Identifier: MIT
#include "app/pages/notice.hpp"

#include <gmock/gmock.h>

namespace holdfast {
namespace {

using ::testing::HasSubstr;
using ::testing::Le;
using ::testing::SizeIs;

concurrency::Keyring const& keyring() {
    static std::vector<std::string> const secrets{"the secret of the tests of notices"};
    static concurrency::Keyring const keyring{secrets};
    return keyring;
}

NoticePlace place() {
    return {.user = "account:" + std::string(1'000, 'u'),
            .address = Url{"/" + std::string(8'000, 'a')},
            .now = 1'700'000'000};
}

std::vector<concurrency::Change> changes(std::size_t count, std::string const& label) {
    concurrency::Change const change{.key = label,
                                     .label = label,
                                     .now = concurrency::Side{.text = std::string(80, 'n')}};
    return std::vector(count, change);
}

TEST(Notice, FitsACookieHoweverLongItsTextsAndItsPlaceAre) {
    for (std::size_t const size : {0U, 1U, 30U, 78U, 79U, 80U, 81U, 3'000U}) {
        for (std::string const& label : {std::string(size, 'x'), std::string(2 * size, '\xC3')}) {
            auto const all = changes(500, label);
            auto const sealed = seal_notice(keyring(), place(),
                                            {.headline = std::string(3'000, 'h'), .changes = all});
            EXPECT_THAT(sealed, SizeIs(Le(1'400U))) << size;
            auto const opened = open_notice(keyring(), place(), sealed);
            ASSERT_NE(opened, nullptr);
            EXPECT_THAT(opened->rendered(), HasSubstr(" more</li>"));
        }
    }
}

TEST(Notice, IsForItsUserAtItsAddressAndForAMinute) {
    auto const sealed = seal_notice(keyring(), place(), {.headline = "Saved", .changes = {}});
    auto other = place();
    other.user = "account:other";
    EXPECT_EQ(open_notice(keyring(), other, sealed), nullptr);
    other = place();
    other.address = Url{"/"};
    EXPECT_EQ(open_notice(keyring(), other, sealed), nullptr);
    EXPECT_FALSE(forward_notice(keyring(), other, Url{"/"}, sealed));
    other = place();
    other.now += notice_age.count() + 1;
    EXPECT_EQ(open_notice(keyring(), other, sealed), nullptr);
    EXPECT_NE(open_notice(keyring(), place(), sealed), nullptr);
}

TEST(Notice, GoesOnToAnotherAddressWithAllItSays) {
    auto const all = changes(2, "Title");
    auto const sealed = seal_notice(keyring(), place(), {.headline = "Saved", .changes = all});
    auto const forwarded = forward_notice(keyring(), place(), Url{"/next#there"}, sealed);
    ASSERT_TRUE(forwarded);
    auto next = place();
    next.address = Url{"/next"};
    auto const opened = open_notice(keyring(), next, *forwarded);
    ASSERT_NE(opened, nullptr);
    EXPECT_THAT(opened->rendered(), HasSubstr("Title is now"));
}

}  // namespace
}  // namespace holdfast
