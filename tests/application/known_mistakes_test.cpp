// SPDX-License-Identifier: MIT
// Ways in which others got it wrong; tests/known_mistakes.md lists them all.
#include <gmock/gmock.h>

#include <holdfast/accounts.hpp>
#include <holdfast/inputs.hpp>
#include <holdfast/sql/error.hpp>

#include "accounts/accounts.hpp"
#include "test_application.hpp"
#include "try_again.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(EachButton, OfAFormIsCoveredByTheCheck) {
    TestApplication application{[](NoteForm& form, View& view) {
        auto& transaction = view.transaction();
        form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
        form.add<Button>(event_of<&Note::save>(form.note, transaction));
        form.add<Button>(event_of<&Note::add>(form.note, transaction, 1));
        form.add<Button>(event_of<&Note::add>(form.note, transaction, 10));
        form.add<Button>(event_of<&Note::refuse>(form.note, transaction));
    }};
    auto browser = application.browser();
    auto const page = browser.open("/");
    application.execute("update note set title = 'Theirs'");
    for (auto const& [button, nth] : std::vector<std::pair<std::string, std::size_t>>{
             {"Save", 0}, {"Add", 0}, {"Add", 1}, {"Refuse", 0}}) {
        auto tab = page;
        tab.press(button, nth);
        EXPECT_EQ(tab.status(), 409) << button;
        EXPECT_THAT(tab.alert(), HasSubstr("Title was Old title, is now Theirs")) << button;
    }
    EXPECT_EQ(application.title(), "Theirs");
    EXPECT_EQ(application.count(), 0);
}

TEST(PostedVersion, IsNotTakenForTheOneThatThePageShowed) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.add<HiddenInput>(field_of<&Note::count>(form.note));  // a version, as others keep it
        title_and<&Note::save>(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto const version = page.controls()[1].name;
    page.fill("Title", "Mine");
    auto entries = page.entry_list("Save");
    application.execute("update note set title = 'Theirs', count = 1");

    auto honest = page;
    honest.post(entries);
    EXPECT_EQ(honest.status(), 409);
    for (auto& [name, value] : entries) {
        if (name == version) value = "1";
    }
    page.post(entries);
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(application.title(), "Theirs");
}

TEST(OpeningTheFormAgain, DoesNotFreshenTheTabThatWasOpenBefore) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto older = browser.open("/");
    application.execute("update note set body = 'Theirs'");
    auto newer = browser.open("/");
    older.fill("Title", "Mine");
    older.press("Save");
    EXPECT_EQ(older.status(), 409);
    EXPECT_EQ(application.title(), "Old title");
    newer.fill("Title", "Mine");
    newer.press("Save");
    EXPECT_EQ(newer.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
}

std::string visitor_of(Page const& first_page) {
    auto const cookie = first_page.header("Set-Cookie");
    auto const start = cookie.find('=') + 1;
    return User::visitor(cookie.substr(start, cookie.find(';') - start)).id;
}

/// Only the visitor whose name is the note's text may see the count.
void count_for_one_visitor(NoteForm& form, View& view) {
    if (form.note.text == view.user().id) form.add<CountWidget>(form.note);
    title_and<&Note::save>(form, view);
}

TEST(Rights, OfTheOneWhoSubmitsAreThoseThatTheSubmissionIsCheckedUnder) {
    TestApplication application{count_for_one_visitor};
    auto anna = application.browser();
    auto bert = application.browser();
    auto const grant = [&](Page const& first_page) {
        application.execute("update note set body = '" + visitor_of(first_page) + "'");
    };
    bert.open("/");
    grant(anna.open("/"));
    auto hers = anna.open("/");
    auto his = bert.open("/");
    EXPECT_TRUE(hers.shows("Count: 0"));
    EXPECT_FALSE(his.shows("Count"));
    hers.press("Save");
    EXPECT_EQ(hers.status(), 200);

    application.execute("update note set count = 5");
    his.press("Save");
    EXPECT_EQ(his.status(), 200);
    hers.press("Save");
    EXPECT_EQ(hers.status(), 409);
    EXPECT_TRUE(hers.shows("Count: 5"));
}

TEST(Rights, ThatAloneChangedAreAChange) {
    TestApplication application{count_for_one_visitor};
    auto browser = application.browser();
    auto const first_page = browser.open("/");
    application.execute("update note set body = '" + visitor_of(first_page) + "'");
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    application.execute("update note set body = 'somebody else'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("The count is not there any more"));
    EXPECT_THAT(page.text(), Not(HasSubstr("Count: ")));
    EXPECT_EQ(application.title(), "Old title");
}

TEST(EnabledInput, ThatAloneWasDisabledIsAChange) {
    TestApplication application{[](NoteForm& form, View& view) {
        auto& title = form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
        if (form.note.count > 0) title.set_availability(Availability::disabled);
        form.layout->add_input<TextArea>(field_of<&Note::text>(form.note));
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Text", "Mine");
    application.execute("update note set count = 1");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Title can no longer be changed"));
    EXPECT_EQ(page.value("Text"), "Mine");
    EXPECT_EQ(application.text(), "Old text");
}

TEST(Row, DeletedAndMadeAgainIsAnotherRow) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note")
            .set_slot("main", TestApplication::form([](NoteForm& form, View& view) {
                          auto const id =
                              view.transaction().one<std::string>("select id from item").value();
                          form.set_object(id, "Item " + id);
                          title_and<&Note::save>(form, view);
                      }));
    }};
    application.migrate({{"items", {"create table item (id {identity}, name text)"}}}, "items");
    application.execute("insert into item (name) values ('the same')");
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("delete from item");
    application.execute("insert into item (name) values ('the same')");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("was Item 1, is now Item 2"));
    EXPECT_EQ(application.title(), "Old title");
}

TEST(WriteSkew, ThroughATotalOfRowsThatTheFormDoesNotWriteIsRefused) {
    TestApplication application{accounts::define_views};
    application.migrate(accounts::migrations, "accounts");
    application.execute("update account set balance = 50");
    auto anna = application.browser();
    auto bert = application.browser();
    auto hers = anna.open("/first");
    auto his = bert.open("/second");
    hers.press("Withdraw");
    EXPECT_EQ(hers.status(), 200);
    his.press("Withdraw");
    EXPECT_EQ(his.status(), 409);
    EXPECT_THAT(his.alert(), HasSubstr("Total was 100, is now 40"));
    EXPECT_EQ(application.query("select cast(sum(balance) as text) from account"), "40");
}

TEST(Pay, PressedByTwoUsersOnTheSameStatePaysOnce) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.add<CountWidget>(form.note);
        form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 1));
    }};
    auto anna = application.browser();
    auto bert = application.browser();
    auto hers = anna.open("/");
    auto his = bert.open("/");
    hers.press("Add");
    his.press("Add");
    EXPECT_EQ(hers.status(), 200);
    EXPECT_EQ(his.status(), 409);
    EXPECT_EQ(application.count(), 1);
}

TEST(LostAnswer, AfterTheCommitAndThenThe503PageSubmittedAppliesItOnce) {
    TestApplication application{[](NoteForm& form, View& view) {
                                    form.layout->add_input<TextInput>(
                                        field_of<&Note::title>(form.note));
                                    form.add<Button>(
                                        event_of<&Note::add>(form.note, view.transaction(), 1));
                                },
                                {.waiting_time = std::chrono::milliseconds{50}}};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    auto unanswered = page;
    unanswered.press("Add");
    try_again(unanswered);
    ASSERT_EQ(application.count(), 1);
    {
        sql::Transaction writing{application.database, sql::Access::write,
                                 TestApplication::deadline()};
        writing.execute("alter table holdfast_claims add column busy integer");
        page.press("Add");
    }
    ASSERT_EQ(page.status(), 503);
    EXPECT_TRUE(page.shows("Title Mine"));
    try_again(page);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.value("Title"), "Mine");
    EXPECT_EQ(application.count(), 1);
}

TEST(DuplicateKey, OfAnotherThatWasOvertakenIsTriedAgain) {
    int attempts = 0;
    TestApplication application{
        title_and<&Note::save>, {}, {.after_check = [&attempts] {
            if (++attempts == 1) throw sql::SqlError{sql::ErrorKind::constraint, "duplicate"};
        }}};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(attempts, 2);
    EXPECT_EQ(application.title(), "Mine");
    EXPECT_EQ(application.claims(), 1);
}

}  // namespace
}  // namespace holdfast::testing
