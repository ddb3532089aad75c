// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto headline = "Some data changed since you opened this page";

void title_and_count(NoteForm& form, View& view) {
    form.add<CountWidget>(form.note);
    title_and<&Note::save>(form, view);
}

TEST(Submission, OfAnUnchangedPageIsApplied) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "New title");
    page.fill("Count", "7");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.value("Title"), "New title");
    EXPECT_EQ(application.title(), "New title");
    EXPECT_EQ(application.text(), "Old text");
    EXPECT_EQ(application.count(), 7);
}

TEST(Submission, BasedOnAnOlderPageIsRefusedAndChangesNothing) {
    TestApplication application{whole_note};
    auto anna = application.browser();
    auto bert = application.browser();
    auto hers = anna.open("/");
    auto his = bert.open("/");
    his.fill("Title", "His title");
    his.press("Save");
    ASSERT_EQ(his.status(), 200);

    hers.fill("Text", "Her text");
    hers.press("Save");
    EXPECT_EQ(hers.status(), 409);
    EXPECT_THAT(hers.alert(), HasSubstr(headline));
    EXPECT_THAT(hers.alert(), HasSubstr("Title was Old title, is now His title"));
    EXPECT_THAT(hers.alert(), HasSubstr("Reset input"));
    EXPECT_EQ(hers.value("Text"), "Her text");
    EXPECT_EQ(hers.value("Title"), "His title");
    EXPECT_EQ(application.title(), "His title");
    EXPECT_EQ(application.text(), "Old text");
    EXPECT_EQ(application.claims(), 1);
}

TEST(Submission, FromARefusedPageIsConsentToWhatThatPageShowed) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Second'");
    page.fill("Text", "Mine");
    page.press("Save");
    ASSERT_EQ(page.status(), 409);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Second");
    EXPECT_EQ(application.text(), "Mine");
}

TEST(Submission, FromARefusedPageIsRefusedAgainAfterAThirdChange) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Second'");
    page.fill("Title", "Mine");
    page.press("Save");
    ASSERT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("you typed Mine"));
    application.execute("update note set title = 'Third'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Title was Second, is now Third; you typed Mine"));
    EXPECT_EQ(page.value("Title"), "Mine");
    EXPECT_EQ(application.title(), "Third");
}

TEST(Submission, IsRefusedWhenATrackedWidgetChangedWhoseStringsAreNeverPrinted) {
    TestApplication application{title_and_count};
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_THAT(page.html(), Not(HasSubstr("internal-")));
    application.execute("update note set count = 5");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("The count changed"));
    EXPECT_THAT(page.html(), Not(HasSubstr("internal-")));
    EXPECT_TRUE(page.shows("Count: 5"));
    EXPECT_EQ(application.title(), "Old title");
}

TEST(Submission, OfAnEqualEditIsStillRefused) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Same'");
    page.fill("Title", "Same");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
}

TEST(Submission, IsAppliedWhenAChangeWasTakenBack) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Other'");
    application.execute("update note set title = 'Old title'");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
}

TEST(Submission, IsNotDisturbedByAColumnThatItsPageDoesNotShow) {
    TestApplication application{title_and<&Note::save>};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set body = 'Background work'");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
}

TEST(Submission, OfAnInputThatIgnoresConcurrentChangeOverwritesOnlyWhatWasTyped) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.layout->add_input<TextInput>(field_of<&Note::title>(form.note),
                                          ignore_concurrent_change);
        form.layout->add_input<TextArea>(field_of<&Note::text>(form.note));
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
    }};
    auto browser = application.browser();
    auto untouched = browser.open("/");
    auto touched = browser.open("/");
    application.execute("update note set title = 'Other'");
    untouched.fill("Text", "Mine");
    untouched.press("Save");
    EXPECT_EQ(untouched.status(), 200);
    EXPECT_EQ(application.title(), "Other");

    application.execute("update note set body = 'Old text'");
    touched.fill("Title", "My title");
    touched.press("Save");
    EXPECT_EQ(touched.status(), 200);
    EXPECT_EQ(application.title(), "My title");
}

TEST(Submission, LeavesUntouchedInputsAloneWhateverABrowserMakesOfTheirValues) {
    TestApplication application{whole_note};
    application.execute("update note set title = 'two\r\nlines', "
                        "body = '\nleading\rnewlines\n'");
    auto const title = application.title();
    auto const text = application.text();
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Count", "1");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), title);
    EXPECT_EQ(application.text(), text);
    EXPECT_EQ(application.count(), 1);
}

TEST(Submission, IsRefusedWhenItsButtonIsNoLongerEnabled) {
    TestApplication application{[](NoteForm& form, View& view) {
        title_and<&Note::save>(form, view);
        auto& button = form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 1));
        if (form.note.count > 0) button.set_availability(Availability::disabled);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 1");
    page.press("Add");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Add can no longer be pressed"));
    EXPECT_EQ(application.count(), 1);
}

TEST(Submission, IsRefusedWhenARowAppearedOrVanished) {
    TestApplication application{[](NoteForm& form, View& view) {
        auto rows =
            view.transaction().rows<int, std::string>("select id, title from note order by id");
        class Row : public P {
        public:
            Row(int id, std::string title) : P{title}, id_{id}, title_{std::move(title)} {}
            std::vector<std::string> concurrency_hash_strings() const override { return {title_}; }
            std::string concurrency_key() const override { return std::to_string(id_); }
            std::string concurrency_label() const override { return "Row " + title_; }

        private:
            int id_;
            std::string title_;
        };
        for (auto const& [id, title] : rows) form.add<Row>(id, title);
        title_and<&Note::save>(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto again = browser.open("/");
    application.execute("insert into note values (2, 'Second', '', 0)");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Row Second is new"));
    page = browser.open("/");
    application.execute("delete from note where id = 2");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Row Second is not there any more"));
    again.press("Save");
    EXPECT_EQ(again.status(), 200);
}

TEST(Submission, DoesNotRelyOnWhatIsInvisible) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.add<CountWidget>(form.note).set_visibility(Visibility::invisible);
        title_and<&Note::save>(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 5");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
}

TEST(Submission, IsRefusedWhenTheFormIsAboutAnotherObject) {
    TestApplication application{[](NoteForm& form, View& view) {
        auto const number = std::to_string(form.note.count);
        form.set_object(number, "Note " + number);
        title_and<&Note::save>(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 2");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("What this form is about was Note 0, is now Note 2"));
}

TEST(Submission, CannotBeOvertakenBetweenItsCheckAndItsCommit) {
    int tries = 0;
    bool overtook = false;
    TestApplication* running = nullptr;
    TestApplication application{whole_note, {}, {.after_check = [&] {
                                    if (++tries > 1) return;
                                    // Another process would have a database of its own, too.
                                    sql::Database other{running->address};
                                    try {
                                        sql::Transaction transaction{
                                            other, sql::Access::write,
                                            std::chrono::steady_clock::now()};
                                        transaction.execute("update note set title = 'Other'");
                                        transaction.commit();
                                        overtook = true;
                                    } catch (sql::SqlError const& error) {
                                        EXPECT_EQ(error.kind(), sql::ErrorKind::again);
                                    }
                                }}};
    running = &application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Save");
    // SQLite lets nobody else write meanwhile, PostgreSQL makes the submission start again.
    EXPECT_EQ(overtook, test_support::tested_database() == test_support::DatabaseKind::postgresql);
    EXPECT_EQ(page.status(), overtook ? 409 : 200);
    EXPECT_EQ(application.title(), overtook ? "Other" : "Mine");
    EXPECT_EQ(page.value("Title"), "Mine");
}

/// A total over rows that no form edits.
class TotalWidget : public Div {
public:
    explicit TotalWidget(sql::Transaction& transaction)
        : total_{transaction.one<int>("select coalesce(sum(value), 0) from amount").value()} {}
    std::vector<std::string> concurrency_hash_strings() const override {
        return {std::to_string(total_)};
    }
    std::string concurrency_label() const override { return "Total"; }

private:
    int total_;
};

// Each relies on what the other writes, and they write different rows.
TEST(Submission, IsNotAppliedBesideOneThatInvalidatesAShownTotalAndReliesOnIt) {
    int tries = 0;
    bool overtook = false;
    TestApplication* running = nullptr;
    TestApplication application{
        [](NoteForm& form, View& view) {
            form.add<TotalWidget>(view.transaction());
            title_and<&Note::save>(form, view);
        },
        {},
        {.after_check = [&] {
            if (++tries > 1) return;
            sql::Database other{running->address};
            try {
                sql::Transaction transaction{other, sql::Access::write,
                                             std::chrono::steady_clock::now()};
                auto const title = transaction.one<std::string>("select title from note");
                transaction.execute("insert into amount values (5)");
                transaction.commit();
                overtook = title == "Old title";
            } catch (sql::SqlError const& error) {
                EXPECT_EQ(error.kind(), sql::ErrorKind::again);
            }
        }}};
    running = &application;
    application.execute("create table amount (value integer not null)");
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(overtook, test_support::tested_database() == test_support::DatabaseKind::postgresql);
    EXPECT_EQ(page.status(), overtook ? 409 : 200);
    EXPECT_EQ(application.title(), overtook ? "Old title" : "Mine");
    EXPECT_EQ(page.value("Title"), "Mine");
}

}  // namespace
}  // namespace holdfast::testing
