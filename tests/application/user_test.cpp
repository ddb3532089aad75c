// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/accounts.hpp>

#include "login.hpp"
#include "try_again.hpp"

namespace holdfast::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

struct Account {
    void log_out(Session& session) { session.log_out(); }
    void renew(Session& session) { session.renew(); }
    void end_others(Session& session) { session.end_others(); }
    static auto events() {
        return std::tuple{event<&Account::log_out>("log_out", "Log out"),
                          event<&Account::renew>("renew", "Renew"),
                          event<&Account::end_others>("end_others", "End others")};
    }
};

class LogoutForm : public Form {
public:
    explicit LogoutForm(View& view, Repetition repetition = Repetition::run_again)
        : Form{view, "logout"} {
        add<Button>(event_of<&Account::log_out>(account_, view.session()));
        set_repetition(repetition);
    }

private:
    Account account_;
};

class AccountForm : public Form {
public:
    explicit AccountForm(View& view) : Form{view, "account"} {
        add<Button>(event_of<&Account::renew>(account_, view.session()));
        add<Button>(event_of<&Account::end_others>(account_, view.session()));
    }

private:
    Account account_;
};

/// A note for those who are logged in, and for nobody while its count is negative.
class MemberPage : public Div {
public:
    explicit MemberPage(View& view) {
        add<P>("Logged in as " + view.account());
        if (add<NoteForm>(view, title_and<&Note::save>).note.count < 0) {
            throw http::Error{http::Status::forbidden};
        }
        add<LogoutForm>(view);
        add<AccountForm>(view);
    }
};

class UserTest : public ::testing::Test {
protected:
    static Page log_in(Browser& browser, std::string const& account) {
        auto page = browser.open("/login");
        page.fill("Account", account);
        page.fill("Password", "correct horse");
        page.press("Log in");
        EXPECT_EQ(page.status(), 200) << page.text();
        return page;
    }

    int sessions() {
        return std::stoi(application.query("select cast(count(*) as text) from holdfast_sessions"));
    }

    static void define(UserInterface& user_interface) {
        user_interface.define_view("/", "Note").set_slot("main", factory<MemberPage>());
        user_interface.define_view("/login", "Log in").set_slot("main", factory<LoginForm>());
        user_interface.define_login(Url{"/login"});
    }

    TestApplication application{define};
    Browser browser = application.browser();
};

TEST_F(UserTest, WhoIsNotLoggedInIsLedToTheLogin) {
    auto page = browser.open("/");
    EXPECT_EQ(page.status(), 401);
    EXPECT_NE(page.header("WWW-Authenticate"), "");
    page.follow("Log in");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.title(), "Log in");
}

TEST_F(UserTest, WhoLogsInIsKnownFromThenOn) {
    auto page = log_in(browser, "anna");
    EXPECT_EQ(page.address(), "/");
    EXPECT_TRUE(page.shows("Logged in as anna"));
    EXPECT_TRUE(browser.open("/").shows("Logged in as anna"));
    EXPECT_EQ(application.browser().open("/").status(), 401);
}

TEST_F(UserTest, AWrongPasswordIsRefusedAndNeverShown) {
    for (auto const* account : {"anna", "mallory"}) {
        auto page = browser.open("/login");
        page.fill("Account", account);
        page.fill("Password", "wrong <horse>");
        page.press("Log in");
        EXPECT_EQ(page.status(), 422);
        EXPECT_THAT(page.alert(), HasSubstr("do not belong together"));
        EXPECT_EQ(page.value("Account"), account);
        EXPECT_EQ(page.value("Password"), "");
        EXPECT_TRUE(page.shows("Please type this again: Password"));
        EXPECT_THAT(page.html(), Not(HasSubstr("wrong")));
    }
    EXPECT_EQ(sessions(), 0);
}

TEST_F(UserTest, LoginTwiceFromOnePageRunsTwice) {
    auto page = browser.open("/login");
    page.fill("Account", "anna");
    page.fill("Password", "correct horse");
    auto twin = page;
    page.press("Log in");
    twin.press("Log in");
    EXPECT_EQ(twin.status(), 200);
    EXPECT_TRUE(twin.shows("Logged in as anna"));
    EXPECT_EQ(sessions(), 1);
    EXPECT_EQ(application.claims(), 0);
}

TEST_F(UserTest, LoginFromAnOlderPageAsSomebodyElseReplacesTheSession) {
    auto older = browser.open("/login");
    log_in(browser, "anna");
    older.fill("Account", "bert");
    older.fill("Password", "correct horse");
    older.press("Log in");
    EXPECT_TRUE(older.shows("Logged in as bert"));
    EXPECT_EQ(sessions(), 1);
}

TEST_F(UserTest, LogoutEndsTheSessionAndClearsWhatTheBrowserKeeps) {
    auto page = log_in(browser, "anna");
    auto thief = browser;  // has the session's cookie
    page.press("Log out");
    EXPECT_EQ(page.status(), 401);
    EXPECT_EQ(thief.open("/").status(), 401);
    EXPECT_EQ(sessions(), 0);

    log_in(thief, "anna");
    auto again = thief.open("/");
    std::string body;
    for (auto const& [name, value] : again.entry_list("Log out")) body += name + '=' + value + '&';
    body.pop_back();
    auto const answer = thief.send(http::Method::post, "/", body);
    EXPECT_EQ(answer.status, http::Status::see_other);
    EXPECT_THAT(answer.headers,
                ::testing::Contains(std::pair{std::string_view{"Clear-Site-Data"},
                                              std::string{R"("cache", "storage")"}}));
}

TEST_F(UserTest, LogoutTwiceFromOnePageIsNoError) {
    auto page = log_in(browser, "anna");
    auto twin = page;
    page.press("Log out");
    twin.press("Log out");
    EXPECT_EQ(twin.status(), 401);  // of the page that it leads to
    EXPECT_EQ(twin.title(), page.title());
}

TEST_F(UserTest, LoginFromAPageThatAnAccountOpenedIsNotTakenForALogout) {
    log_in(browser, "anna");
    application.execute("update note set count = 1");  // then the login is there for accounts, too
    auto page = browser.open("/login");
    auto logout = browser.open("/");
    logout.press("Log out");
    page.fill("Account", "bert");
    page.fill("Password", "correct horse");
    page.press("Log in");
    EXPECT_EQ(page.status(), 403);
    EXPECT_EQ(page.value("Account"), "bert");
    page.fill("Password", "correct horse");
    page.press("Log in");
    EXPECT_TRUE(page.shows("Logged in as bert"));
}

TEST_F(UserTest, WhatWasSavedIsToldToBeSavedThoughTheSessionHasEndedSince) {
    auto page = log_in(browser, "anna");
    page.fill("Title", "Anna's title");
    auto const entries = page.entry_list("Save");
    page.press("Save");
    application.execute("delete from holdfast_sessions");
    auto const again = browser.post("/", entries);
    EXPECT_EQ(again.status(), 401);  // of the page that it leads to
    EXPECT_FALSE(again.shows("not saved"));
    EXPECT_EQ(application.claims(), 1);
}

TEST_F(UserTest, ASessionThatEndedMeanwhileKeepsWhatWasTypedForTheSameUserLaterOn) {
    auto page = log_in(browser, "anna");
    page.fill("Title", "Anna's title");
    application.execute("delete from holdfast_sessions");
    page.press("Save");
    EXPECT_EQ(page.status(), 401);
    EXPECT_TRUE(page.shows("Anna's title"));
    EXPECT_EQ(application.title(), "Old title");
    log_in(browser, "anna");
    page.press("Try again");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Anna's title");
}

TEST_F(UserTest, AnotherUsersSealIsNotOpenedThoughTheTextIsKept) {
    auto page = log_in(browser, "anna");
    application.execute("update note set title = 'Theirs'");
    page.fill("Title", "Anna's title");
    browser.forget_cookies();
    log_in(browser, "bert");
    page.press("Save");
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.alert(), HasSubstr("by another user"));
    EXPECT_EQ(page.value("Title"), "Anna's title");
    EXPECT_FALSE(page.shows("Old title"));  // only the seal knows
    EXPECT_EQ(application.title(), "Theirs");
}

TEST_F(UserTest, ARightThatWasRevokedMeanwhileLosesNothing) {
    auto page = log_in(browser, "anna");
    page.fill("Title", "Anna's title");
    application.execute("update note set count = -1");
    page.press("Save");
    EXPECT_EQ(page.status(), 403);
    EXPECT_TRUE(page.shows("Anna's title"));
    EXPECT_EQ(application.title(), "Old title");
}

TEST_F(UserTest, ARenewedSessionHasANewIdAndTheSameUser) {
    auto page = log_in(browser, "anna");
    auto before = browser;
    page.press("Renew");
    EXPECT_TRUE(page.shows("Logged in as anna"));
    EXPECT_EQ(sessions(), 2);  // the one before ends soon
    application.execute("update holdfast_sessions set ends_at = 0 where ends_at < "
                        "(select max(ends_at) from holdfast_sessions)");
    EXPECT_EQ(before.open("/").status(), 401);
    EXPECT_TRUE(browser.open("/").shows("Logged in as anna"));
}

TEST_F(UserTest, OtherSessionsOfAnAccountCanBeEnded) {
    auto elsewhere = application.browser();
    log_in(elsewhere, "anna");
    auto bert = application.browser();
    log_in(bert, "bert");
    auto page = log_in(browser, "anna");
    page.press("End others");
    EXPECT_TRUE(page.shows("Logged in as anna"));
    EXPECT_EQ(elsewhere.open("/").status(), 401);
    EXPECT_TRUE(bert.open("/").shows("Logged in as bert"));
}

TEST_F(UserTest, ASessionEndsAtItsAge) {
    log_in(browser, "anna");
    application.execute("update holdfast_sessions set ends_at = ends_at - 14 * 86400");
    EXPECT_EQ(browser.open("/").status(), 401);
}

TEST_F(UserTest, AnAccountsNameMayBeAsLongAsAnAddressOfMail) {
    auto const name = std::string(64, 'a') + '@' + std::string(185, 'b') + ".org";
    ASSERT_EQ(name.size(), 254U);
    EXPECT_TRUE(log_in(browser, name).shows("Logged in as " + name));
    EXPECT_TRUE(browser.open("/").shows("Logged in as " + name));
}

TEST_F(UserTest, AnotherApplicationOnTheHostLeavesASessionAlone) {
    log_in(browser, "anna");
    TestApplication other{define, {.name = "other"}};
    auto at_other = browser.at(*other.application);
    EXPECT_EQ(at_other.open("/").status(), 401);
    auto page = log_in(at_other, "bert");
    auto back = at_other.at(*application.application);
    EXPECT_TRUE(back.open("/").shows("Logged in as anna"));
    page.press("Log out");
    EXPECT_EQ(at_other.open("/").status(), 401);
    auto still = at_other.at(*application.application);
    EXPECT_TRUE(still.open("/").shows("Logged in as anna"));
}

TEST_F(UserTest, ASessionThatAnEarlierVersionBeganGoesOn) {
    log_in(browser, "anna");
    auto older = application.browser();
    older.set_header("Cookie", "visitor=" + browser.cookie("visitor") +
                                   "; session=" + browser.cookie("session"));
    auto page = older.open("/");
    EXPECT_TRUE(page.shows("Logged in as anna"));
    page.fill("Title", "Anna's title");
    page.press("Save");
    EXPECT_EQ(application.title(), "Anna's title");
}

TEST_F(UserTest, TheTableOfSessionsHasNoneOfTheirIds) {
    log_in(browser, "anna");
    auto const cookie = browser.cookie("session");
    EXPECT_EQ(cookie.size(), 32u);
    EXPECT_THAT(application.query("select digest from holdfast_sessions"),
                AllOf(Not(HasSubstr(cookie)), ::testing::SizeIs(64)));
}

TEST(FormThatLogsOut, MustSayThatItRunsAgain) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Out")
            .set_slot("main", factory<LogoutForm>(Repetition::recognised));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.press("Log out");
    EXPECT_EQ(page.status(), 500);
}

TEST(PlainPage, AsksForAPasswordAgainAndDoesNotShowIt) {
    TestApplication application{
        [](UserInterface& user_interface) {
            user_interface.define_view("/", "Log in").set_slot("main", factory<LoginForm>());
        },
        {.waiting_time = std::chrono::milliseconds{50}}};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Account", "anna");
    page.fill("Password", "correct horse");
    {
        sql::Transaction writing{application.database, sql::Access::write,
                                 TestApplication::deadline()};
        writing.execute("alter table note add column busy integer");  // which the form reads
        page.press("Log in");
    }
    EXPECT_EQ(page.status(), 503);
    EXPECT_TRUE(page.shows("Account anna"));
    EXPECT_THAT(page.html(), Not(HasSubstr("horse")));
    try_again(page,
              [](Page& again) { again.fill("Password (to be typed again)", "correct horse"); });
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.query("select account from holdfast_sessions"), "anna");
}

TEST(Password, FitsItsHashOnly) {
    auto const hash = password_hash("correct horse");
    EXPECT_THAT(hash, ::testing::StartsWith("$argon2id$"));
    EXPECT_NE(hash, password_hash("correct horse"));
    auto const fits = [](std::string password, std::string const& stored) {
        return PasswordCheck{"anna", std::move(password), stored}().fits(stored);
    };
    EXPECT_TRUE(fits("correct horse", hash));
    EXPECT_TRUE(fits("correct horse", PasswordHashing{"correct horse"}()));
    EXPECT_FALSE(fits("correct hors", hash));
    EXPECT_FALSE(fits("", hash));
    EXPECT_FALSE(fits("", ""));
    EXPECT_FALSE(fits("anything", "no hash"));
}

TEST(Password, ThatFitWhatIsStoredNoLongerHasToBeComparedAnew) {
    auto const hash = password_hash("correct horse");
    auto const verdict = PasswordCheck{"anna", "correct horse", hash}();
    EXPECT_THROW(verdict.fits(password_hash("correct horse")), OutdatedWork);
    EXPECT_THROW(verdict.fits(""), OutdatedWork);
}

}  // namespace
}  // namespace holdfast::testing
