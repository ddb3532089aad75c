// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "test_application.hpp"
#include "try_again.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(InvalidInput, IsShownAgainWithItsMessageAndChangesNothing) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "");
    page.fill("Text", "Mine\nand more");
    page.fill("Count", "many");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_TRUE(page.shows("Title is required."));
    EXPECT_TRUE(page.shows("Count must be a whole number."));
    EXPECT_EQ(page.value("Title"), "");
    EXPECT_EQ(page.value("Text"), "Mine\nand more");
    EXPECT_EQ(page.value("Count"), "many");
    EXPECT_EQ(application.text(), "Old text");
    page.fill("Title", "Good");
    page.fill("Count", "3");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.text(), "Mine\nand more");
}

TEST(InvalidInput, DoesNotMoveTheBasePastAnothersChange) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "");
    page.press("Save");
    ASSERT_EQ(page.status(), 422);
    application.execute("update note set body = 'Other'");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Text was Old text, is now Other"));
}

TEST(InvalidValue, InAnUntouchedInputIsRefusedToo) {
    TestApplication application{whole_note};
    application.execute("update note set title = ''");
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Text", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_TRUE(page.shows("Title is required."));
    EXPECT_EQ(application.text(), "Old text");
}

TEST(DomainException, UndoesTheSubmissionAndSaysWhy) {
    TestApplication application{title_and<&Note::refuse>};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Refuse");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("The note is locked"));
    EXPECT_EQ(page.value("Title"), "Mine");
    EXPECT_EQ(application.title(), "Old title");
}

TEST(Bug, EndsInThePlainPageWithEverythingTyped) {
    TestApplication application{title_and<&Note::fail>};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Fail");
    EXPECT_EQ(page.status(), 500);
    EXPECT_TRUE(page.shows("Title Mine"));
    EXPECT_THAT(page.html(), Not(HasSubstr("internal detail")));
    EXPECT_EQ(application.title(), "Old title");
    page.press("Try again");
    EXPECT_EQ(page.status(), 500);
    EXPECT_TRUE(page.shows("Title Mine"));
}

TEST(Event, CannotCommitTheTransactionThatItIsPartOf) {
    TestApplication application{title_and<&Note::commit>};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Commit");
    EXPECT_EQ(page.status(), 500);
    EXPECT_EQ(application.title(), "Old title");
    EXPECT_EQ(application.claims(), 0);
}

TEST(LostConnection, IsFollowedByAnotherAttempt) {
    bool is_lost = false;
    TestApplication application{
        title_and<&Note::save>, {}, {.after_check = [&is_lost] {
            if (std::exchange(is_lost, true)) return;
            throw sql::SqlError{sql::ErrorKind::connection_lost, "simulated"};
        }}};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
    EXPECT_EQ(application.claims(), 1);
}

TEST(ViewThatIsGone, WhenTheAnswerIsRenderedIsStillNotOurMistake) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note")
            .set_slot("main", [](View& view) -> std::unique_ptr<Widget> {
                auto form = std::make_unique<NoteForm>(view, title_and<&Note::save>);
                if (form->exception() != nullptr) throw http::Error{http::Status::not_found};
                return form;
            });
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Other'");
    page.press("Save");
    EXPECT_EQ(page.status(), 404);
}

TEST(TwoTextsOfOneKey, WithoutAnInputAreBothKept) {
    TestApplication application{title_and<&Note::save>};
    auto browser = application.browser();
    auto const page = browser.post("/", {{"note.gone.abc", "one"}, {"note.gone.abc", "two"}});
    EXPECT_EQ(page.status(), 403);
    EXPECT_EQ(page.value("gone (will not be saved)"), "one\ntwo");
}

TEST(InvalidInput, IsListedAboveTheFormWhereverItsControlStands) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.add<TextInput>(field_of<&Note::count>(form.note));
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Save");
    entries[1].second = "many";
    page.post(entries);
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Count must be a whole number."));
}

TEST(PlainPage, KeepsTheFirstNewlineOfWhatWasTyped) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.layout->add_input<TextArea>(field_of<&Note::text>(form.note));
        form.add<Button>(event_of<&Note::fail>(form.note, view.transaction()));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Text", "\nMine");
    page.press("Fail");
    EXPECT_THAT(page.html(), HasSubstr(">\n\nMine</pre>"));
}

TEST(Form, LetsABrowserTakeNoMoreThanTheServerDoes) {
    TestApplication application{whole_note};
    auto const page = application.browser().open("/");
    EXPECT_THAT(page.html(), HasSubstr("maxlength=\"20\""));
    EXPECT_THAT(page.html(), HasSubstr("<textarea"));
    EXPECT_THAT(page.html(), ::testing::ContainsRegex("textarea[^>]* maxlength=\"[0-9]{5}\""));
}

TEST(SqlError, ThatTheEventSwallowsIsNeverCommitted) {
    TestApplication application{title_and<&Note::swallow>};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Swallow");
    EXPECT_EQ(page.status(), 500);
    EXPECT_EQ(application.title(), "Old title");
    EXPECT_EQ(application.claims(), 0);
}

TEST(ViolatedConstraint, ThatTheEventSwallowsIsRefused) {
    TestApplication application{title_and<&Note::swallow_duplicate>};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Duplicate");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(page.value("Title"), "Mine");
    EXPECT_EQ(application.title(), "Old title");
}

TEST(BusyDatabase, IsAnsweredWithThePlainPageAndTheVerySameSubmissionToTryAgain) {
    TestApplication application{title_and<&Note::save>,
                                {.waiting_time = std::chrono::milliseconds{50}}};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    {
        sql::Transaction writing{application.database, sql::Access::write,
                                 TestApplication::deadline()};
        writing.execute("update note set count = 1");
        page.press("Save");
    }
    EXPECT_EQ(page.status(), 503);
    EXPECT_NE(page.header("Retry-After"), "");
    EXPECT_TRUE(page.shows("Title Mine"));
    try_again(page);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
}

TEST(OverloadedServer, GivesBackWhatWasTypedWithTheVerySameSubmissionToTryAgain) {
    TestApplication application{title_and<&Note::save>};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    auto const body = encoded(page.entry_list("Save"));
    http::Request request{.method = http::Method::post, .path = "/", .body = body};
    request.headers = {{"Host", "localhost"},
                       {"Content-Type", "application/x-www-form-urlencoded"},
                       {"Sec-Fetch-Site", "same-origin"}};
    http::Refusal const refusal{http::Status::service_unavailable, "The server is overloaded."};
    auto const answer = application.refuse(request, refusal);
    EXPECT_EQ(answer.status, http::Status::service_unavailable);
    EXPECT_THAT(answer.body, HasSubstr("\nMine</pre>"));
    EXPECT_THAT(answer.body, HasSubstr("Try again"));
    request.headers[2] = {"Sec-Fetch-Site", "cross-site"};
    EXPECT_THAT(application.refuse(request, refusal).body, Not(HasSubstr("Mine")));
}

TEST(FormThatVanished, GivesBackWhatWasTyped) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note")
            .set_slot("main", [](View& view) -> std::unique_ptr<Widget> {
                auto form = std::make_unique<NoteForm>(view, title_and<&Note::save>);
                if (form->note.count > 0) form->set_visibility(Visibility::invisible);
                return form;
            });
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 1");
    page.fill("Title", "Mine <b>");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_TRUE(page.shows("Title Mine <b>"));
    EXPECT_EQ(application.title(), "Old title");
}

TEST(ViewThatIsGone, GivesBackWhatWasTyped) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note")
            .set_slot("main", [](View& view) -> std::unique_ptr<Widget> {
                auto form = std::make_unique<NoteForm>(view, title_and<&Note::save>);
                if (form->note.count > 0) throw http::Error{http::Status::not_found};
                return form;
            });
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 1");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 404);
    EXPECT_TRUE(page.shows("Title Mine"));
    EXPECT_EQ(browser.open("/").status(), 404);
    EXPECT_EQ(browser.post("/nowhere", {{"note.title.abc", "Mine"}}).status(), 404);
}

void title_writable_while_count_is_zero(NoteForm& form, View& view) {
    auto& title = form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    if (form.note.count > 0) title.set_availability(Availability::disabled);
    form.layout->add_input<TextArea>(field_of<&Note::text>(form.note));
    form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
}

TEST(TextOfAnInputThatWasDisabled, IsKeptToBeCopiedAndCarriedOn) {
    TestApplication application{title_writable_while_count_is_zero};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    application.execute("update note set count = 1");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Title can no longer be changed"));
    EXPECT_EQ(page.value("Title"), "Old title");
    EXPECT_EQ(page.value("Title (will not be saved)"), "Mine");

    application.execute("update note set body = 'Other'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("Title (will not be saved)"), "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Old title");
}

TEST(TextOfAnInputThatVanished, IsKeptUnderItsLabel) {
    TestApplication application{[](NoteForm& form, View& view) {
        if (form.note.count == 0) {
            form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
        }
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    application.execute("update note set count = 1");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Title is not there any more, was Old title"));
    EXPECT_EQ(page.value("Title (will not be saved)"), "Mine");
}

TEST(TextOfAnIgnoredInputThatWasDisabled, IsNotLostInSilence) {
    TestApplication application{[](NoteForm& form, View& view) {
        auto& title = form.layout->add_input<TextInput>(field_of<&Note::title>(form.note),
                                                        ignore_concurrent_change);
        if (form.note.count > 0) title.set_availability(Availability::disabled);
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    application.execute("update note set count = 1");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("Title (will not be saved)"), "Mine");
    EXPECT_EQ(application.title(), "Old title");
}

TEST(TextOfAnIgnoredInputThatWasDisabled, IsNoConflictOnceItsUserChoseTheCurrentOne) {
    TestApplication application{[](NoteForm& form, View& view) {
        auto& title = form.layout->add_input<TextInput>(field_of<&Note::title>(form.note),
                                                        ignore_concurrent_change);
        if (form.note.count > 0) title.set_availability(Availability::disabled);
        form.layout->add_input<TextArea>(field_of<&Note::text>(form.note));
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    application.execute("update note set title = 'Theirs', body = 'Their text'");
    page.press("Save");
    ASSERT_EQ(page.status(), 409);
    page.choose("The current one: Theirs");
    application.execute("update note set count = 1");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Theirs");
}

TEST(RefusedForm, ShowsItsAlertAtItsTopUnlessItPlacedOneItself) {
    TestApplication application{[](NoteForm& form, View& view) {
        if (form.note.count > 0) form.layout->add_alert_for_domain_exception(*form.exception());
        title_and<&Note::refuse>(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.press("Refuse");
    auto const alerts = [](std::string const& html) {
        std::size_t count = 0;
        for (std::size_t i = 0; (i = html.find("role=\"alert\"", i)) != std::string::npos; ++i) {
            ++count;
        }
        return count;
    };
    EXPECT_EQ(alerts(page.html()), 1U);
}

TEST(ARefusedPage, ShowsNoRemovedLineOfATextThatWasEmpty) {
    TestApplication application{whole_note};
    application.execute("update note set body = ''");
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set body = 'One line\nand another'");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.html(), ::testing::HasSubstr("</span>One line\n</ins>"));
    EXPECT_EQ(page.html().find("<del>"), std::string::npos);
}

}  // namespace
}  // namespace holdfast::testing
