// SPDX-License-Identifier: MIT
#include "app/dispatch/throttle.hpp"

#include <array>
#include <string>

#include <gtest/gtest.h>

namespace holdfast {
namespace {

using std::chrono::seconds;

class ThrottleTest : public ::testing::Test {
protected:
    void wrong(Throttle::Key key, unsigned times) {
        for (unsigned time = 0; time < times; ++time) throttle.wrong(std::array{key}, now);
    }
    std::optional<seconds> wait(Throttle::Key key) const {
        return throttle.wait(std::array{key}, now);
    }

    Throttle throttle;
    Throttle::Time now{std::chrono::hours{1}};
    Throttle::Key const anna = throttle.key(Suspect::account, "anna");
    Throttle::Key const house = throttle.key(Suspect::address, "192.0.2.1");
};

TEST_F(ThrottleTest, TellsSuspectsOfAllKindsApart) {
    EXPECT_EQ(anna, throttle.key(Suspect::account, "anna"));
    EXPECT_NE(anna, throttle.key(Suspect::account, "bert"));
    EXPECT_NE(anna, throttle.key(Suspect::address, "anna"));
    EXPECT_NE(anna, throttle.key(Suspect::known_browser, "anna"));
    EXPECT_NE(anna, Throttle{}.key(Suspect::account, "anna"));
}

TEST_F(ThrottleTest, MakesAnAccountWaitBeforeAnAddress) {
    wrong(anna, Throttle::free_guesses);
    wrong(house, Throttle::free_guesses);
    EXPECT_EQ(wait(anna), seconds{1});
    EXPECT_EQ(wait(house), std::nullopt);
    wrong(house, Throttle::free_guesses_of_address - Throttle::free_guesses);
    EXPECT_EQ(wait(house), seconds{1});
}

TEST_F(ThrottleTest, CountsTheLongestWaitOfAll) {
    wrong(anna, Throttle::free_guesses + 3);
    wrong(house, Throttle::free_guesses_of_address);
    EXPECT_EQ(throttle.wait(std::array{house, anna}, now), seconds{8});
    now += seconds{3};
    EXPECT_EQ(throttle.wait(std::array{house, anna}, now), seconds{5});
    now += seconds{5};
    EXPECT_EQ(throttle.wait(std::array{house, anna}, now), std::nullopt);
}

TEST_F(ThrottleTest, NeverMakesAnybodyWaitForMoreThanAMinute) {
    wrong(anna, 100'000);
    EXPECT_EQ(wait(anna), Throttle::longest_wait);
}

TEST_F(ThrottleTest, RoundsAWaitUp) {
    wrong(anna, Throttle::free_guesses);
    now += std::chrono::milliseconds{1};
    EXPECT_EQ(wait(anna), seconds{1});
}

TEST_F(ThrottleTest, ForgetsWhoIsRightAndWhatIsLongAgo) {
    wrong(anna, Throttle::free_guesses);
    throttle.forget(anna);
    EXPECT_EQ(wait(anna), std::nullopt);
    wrong(anna, Throttle::free_guesses + 6);
    now += Throttle::memory + seconds{1};
    wrong(anna, Throttle::free_guesses - 1);
    EXPECT_EQ(wait(anna), std::nullopt);
    wrong(anna, 1);
    EXPECT_EQ(wait(anna), seconds{1});
}

TEST_F(ThrottleTest, RemembersABoundedNumberTheLatestOnes) {
    wrong(anna, Throttle::free_guesses);
    auto const bert = throttle.key(Suspect::account, "bert");
    wrong(bert, Throttle::free_guesses);
    wrong(anna, 1);
    for (std::size_t other = 0; other < Throttle::most_suspects - 1; ++other) {
        wrong(throttle.key(Suspect::account, std::to_string(other)), 1);
    }
    EXPECT_EQ(throttle.size(), Throttle::most_suspects);
    EXPECT_EQ(wait(bert), std::nullopt);
    EXPECT_EQ(wait(anna), seconds{2});
    wrong(throttle.key(Suspect::account, "one more"), 1);
    EXPECT_EQ(wait(anna), std::nullopt);
    EXPECT_EQ(throttle.size(), Throttle::most_suspects);
}

}  // namespace
}  // namespace holdfast
