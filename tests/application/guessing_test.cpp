// SPDX-License-Identifier: MIT
#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "login.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A page of its own for those who are logged in, a login, and a clock that the test sets.
class GuessingTest : public ::testing::Test {
protected:
    // From then on those who are logged in may log in, too.
    GuessingTest() { application.execute("update note set count = 1"); }

    static Page attempt(Browser& browser, std::string const& account, std::string const& password) {
        auto page = browser.open("/login");
        page.fill("Account", account);
        page.fill("Password", password);
        page.press("Log in");
        return page;
    }

    static int wrong(Browser& browser, std::string const& account = "anna") {
        return attempt(browser, account, "wrong horse").status();
    }

    static int right(Browser& browser, std::string const& account = "anna") {
        return attempt(browser, account, right_password).status();
    }

    /// Uses up the wrong guesses of that account that cost nothing.
    void guess_in_vain(Browser& browser, std::string const& account = "anna") {
        for (int guess = 0; guess < 5; ++guess) EXPECT_EQ(wrong(browser, account), 422);
    }

    Browser browser_at(std::string address) {
        auto browser = application.browser();
        browser.set_address(std::move(address));
        return browser;
    }

    void wait(std::chrono::seconds time) { now += time; }

    std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now();
    TestApplication application{
        [](UserInterface& user_interface) {
            user_interface.define_view("/", "Start").set_slot("main", [](View&) {
                return std::make_unique<P>("You are in");
            });
            user_interface.define_view("/login", "Log in").set_slot("main", factory<LoginForm>());
        },
        {},
        {.now = [this] { return now; }}};
    Browser attacker = browser_at("192.0.2.1");
    Browser owner = browser_at("198.51.100.7");
};

TEST_F(GuessingTest, AWaitGrowsFromOneSecondToAMinute) {
    guess_in_vain(attacker);
    for (auto const seconds : {1, 2, 4, 8, 16, 32, 60, 60}) {
        auto const page = attempt(attacker, "anna", "wrong horse");
        EXPECT_EQ(page.status(), 429);
        EXPECT_EQ(page.header("Retry-After"), std::to_string(seconds));
        wait(std::chrono::seconds{seconds});
        EXPECT_EQ(wrong(attacker), 422);
    }
}

TEST_F(GuessingTest, WhoHasToWaitLosesNothingAndIsToldForHowLong) {
    guess_in_vain(attacker);
    wait(std::chrono::seconds{1});
    EXPECT_EQ(wrong(attacker), 422);
    auto const page = attempt(attacker, "anna", "wrong horse");
    EXPECT_THAT(page.alert(), HasSubstr("try again in 2 seconds"));
    EXPECT_EQ(page.value("Account"), "anna");
    EXPECT_EQ(page.value("Password"), "");
    EXPECT_TRUE(page.shows("Please type this again: Password"));
    EXPECT_THAT(page.html(), Not(HasSubstr("horse")));
}

TEST_F(GuessingTest, AnAttemptThatIsNotLookedAtMakesNobodyWaitForLonger) {
    guess_in_vain(attacker);
    for (int attempt = 0; attempt < 30; ++attempt) EXPECT_EQ(wrong(attacker), 429);
    wait(std::chrono::seconds{1});
    EXPECT_EQ(right(owner), 200);
}

TEST_F(GuessingTest, ARightPasswordWaitsAsWell) {
    guess_in_vain(attacker);
    EXPECT_EQ(right(attacker), 429);
    wait(std::chrono::seconds{1});
    EXPECT_EQ(right(attacker), 200);
}

TEST_F(GuessingTest, AnAccountThatThereIsNotIsDelayedAlike) {
    guess_in_vain(attacker, "mallory");
    auto const of_nobody = attempt(attacker, "mallory", "wrong horse");
    guess_in_vain(attacker, "anna");
    auto const of_somebody = attempt(attacker, "anna", "wrong horse");
    EXPECT_EQ(of_nobody.status(), 429);
    EXPECT_EQ(of_nobody.status(), of_somebody.status());
    EXPECT_EQ(of_nobody.alert(), of_somebody.alert());
    EXPECT_EQ(of_nobody.header("Retry-After"), of_somebody.header("Retry-After"));
}

TEST_F(GuessingTest, AnAccountIsDelayedFromWhereverItIsGuessedAt) {
    for (int guess = 0; guess < 5; ++guess) {
        auto browser = browser_at("192.0.2." + std::to_string(guess + 10));
        EXPECT_EQ(wrong(browser), 422);
    }
    auto browser = browser_at("192.0.2.99");
    EXPECT_EQ(wrong(browser), 429);
    EXPECT_EQ(wrong(browser, "bert"), 422);
}

TEST_F(GuessingTest, TheOwnersBrowserIsNotKeptOutByWhoGuessesElsewhere) {
    EXPECT_EQ(right(owner), 200);
    guess_in_vain(attacker);
    EXPECT_EQ(wrong(attacker), 429);
    EXPECT_EQ(right(owner), 200);
    auto new_browser = browser_at("198.51.100.7");
    EXPECT_EQ(right(new_browser), 429);
}

TEST_F(GuessingTest, TheOwnersBrowserIsDelayedByItsOwnGuesses) {
    EXPECT_EQ(right(owner), 200);
    guess_in_vain(owner);
    EXPECT_EQ(wrong(owner), 429);
    auto new_browser = browser_at("198.51.100.7");
    EXPECT_EQ(right(new_browser), 200);
}

TEST_F(GuessingTest, ABrowserThatIsKnownForItsOwnAccountIsAStrangerToOthers) {
    EXPECT_EQ(right(attacker, "mike"), 200);
    guess_in_vain(attacker);
    EXPECT_EQ(wrong(attacker), 429);
}

TEST_F(GuessingTest, TheProofOfAKnownBrowserIsOfNoUseInAnother) {
    EXPECT_EQ(right(owner), 200);
    EXPECT_EQ(owner.cookie("known").size(), 32U);
    guess_in_vain(attacker);
    auto thief = browser_at("203.0.113.5");
    thief.open("/login");
    thief.set_header("Cookie",
                     "visitor=" + thief.cookie("visitor") + "; known=" + owner.cookie("known"));
    EXPECT_EQ(right(thief), 429);
}

TEST_F(GuessingTest, WhatABrowserMakesUpAsAProofIsNotHandedBack) {
    for (auto const* const made_up : {"\"x\"", "a,b", "....", "0123456789abcdef0123456789abcdeg"}) {
        auto browser = application.browser();
        auto page = browser.open("/login");
        browser.set_header("Cookie", "visitor=" + browser.cookie("visitor") + "; known=" + made_up);
        page.fill("Account", "anna");
        page.fill("Password", right_password);
        page.press("Log in");
        EXPECT_EQ(page.status(), 200) << made_up;
        EXPECT_EQ(browser.cookie("known").substr(0, 32).find_first_not_of("0123456789abcdef"),
                  std::string::npos);
        EXPECT_THAT(browser.cookie("known"), Not(HasSubstr("x")));
    }
}

TEST_F(GuessingTest, ABrowserIsKnownForTheLastFewAccounts) {
    for (auto const* const account : {"anna", "bert", "carl", "dora", "emil", "fred", "gina"}) {
        EXPECT_EQ(right(owner, account), 200);
    }
    EXPECT_EQ(owner.cookie("known").size(), 5 * 33U - 1);
    guess_in_vain(attacker, "gina");
    EXPECT_EQ(right(owner, "gina"), 200);
}

TEST_F(GuessingTest, AnAddressIsDelayedForWhateverItGuessesAt) {
    for (int guess = 0; guess < 20; ++guess) {
        EXPECT_EQ(wrong(attacker, "account" + std::to_string(guess)), 422);
    }
    EXPECT_EQ(wrong(attacker, "anna"), 429);
    auto neighbour = browser_at("192.0.2.1");
    EXPECT_EQ(right(neighbour, "bert"), 429);
    EXPECT_EQ(right(owner, "anna"), 200);
}

TEST_F(GuessingTest, WhoLogsInRightDoesNotClearTheAddress) {
    for (int guess = 0; guess < 20; ++guess) {
        EXPECT_EQ(wrong(attacker, "account" + std::to_string(guess)), 422);
        if (guess == 18) {
            auto own = browser_at("192.0.2.1");
            EXPECT_EQ(right(own, "mike"), 200);
        }
    }
    EXPECT_EQ(wrong(attacker, "anna"), 429);
}

TEST_F(GuessingTest, AHouseOfIPv6IsOneAddress) {
    for (int guess = 0; guess < 20; ++guess) {
        auto browser = browser_at("2001:db8:1:2::" + std::to_string(guess + 1));
        EXPECT_EQ(wrong(browser, "account" + std::to_string(guess)), 422);
    }
    auto same_house = browser_at("2001:db8:1:2:ffff:ffff:ffff:ffff");
    EXPECT_EQ(wrong(same_house), 429);
    auto next_house = browser_at("2001:db8:1:3::1");
    EXPECT_EQ(wrong(next_house), 422);
}

TEST_F(GuessingTest, WrongGuessesAreForgottenAfterAWhileAndWhenOneIsRight) {
    for (int guess = 0; guess < 4; ++guess) EXPECT_EQ(wrong(attacker), 422);
    wait(std::chrono::minutes{16});
    guess_in_vain(attacker);
    EXPECT_EQ(wrong(attacker), 429);
    wait(std::chrono::seconds{1});
    EXPECT_EQ(right(owner), 200);
    guess_in_vain(attacker);
}

TEST_F(GuessingTest, AProgramIsToldWhenToTryAgain) {
    guess_in_vain(attacker);
    auto page = attacker.open("/login");
    page.fill("Account", "anna");
    page.fill("Password", right_password);
    auto const body = encoded(page.entry_list("Log in"));
    attacker.set_header("Accept", "application/json");
    auto const refused = attacker.send(http::Method::post, "/login", body);
    EXPECT_EQ(refused.status, http::Status::too_many_requests);
    EXPECT_THAT(refused.headers,
                ::testing::Contains(std::pair{std::string_view{"Retry-After"}, std::string{"1"}}));
    auto const problem = boost::json::parse(refused.body);
    EXPECT_EQ(problem.at("cause"), "throttled");
    EXPECT_THAT(boost::json::value_to<std::string>(problem.at("detail")), HasSubstr("1 second"));
    wait(std::chrono::seconds{1});
    auto const answer = attacker.send(http::Method::post, "/login", body);
    EXPECT_EQ(answer.status, http::Status::see_other);
    EXPECT_NE(attacker.cookie("session"), "");
}

}  // namespace
}  // namespace holdfast::testing
