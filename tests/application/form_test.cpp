// SPDX-License-Identifier: MIT
#include <algorithm>

#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Page, WithAFormIsNeitherSharedNorServedStale) {
    TestApplication application{whole_note};
    auto const page = application.browser().open("/");
    EXPECT_EQ(page.header("Cache-Control"), "private, no-cache");
    EXPECT_EQ(page.header("Referrer-Policy"), "same-origin");
    EXPECT_EQ(page.header("X-Content-Type-Options"), "nosniff");
    EXPECT_THAT(page.header("Content-Security-Policy"), HasSubstr("form-action 'self'"));
    EXPECT_THAT(page.header("Set-Cookie"), HasSubstr("HttpOnly; SameSite=Lax"));
}

TEST(Page, NamesItsControlsAnewEachTime) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    EXPECT_NE(browser.open("/").control("Title").name, browser.open("/").control("Title").name);
}

TEST(Page, IsReadInATransactionThatCannotWrite) {
    TestApplication application{[](NoteForm& form, View& view) {
        view.transaction().execute("update note set count = count + 1");
        title_and<&Note::save>(form, view);
    }};
    EXPECT_EQ(application.browser().open("/").status(), 500);
    EXPECT_EQ(application.count(), 0);
}

TEST(Application, AnswersOnlyTheMethodsOfItsViews) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    EXPECT_EQ(browser.send(http::Method::head, "/").status, http::Status::ok);
    EXPECT_EQ(browser.send(http::Method::get, "/none").status, http::Status::not_found);
    auto const refused = browser.send(http::Method::delete_, "/");
    EXPECT_EQ(refused.status, http::Status::method_not_allowed);
    EXPECT_THAT(refused.headers, ::testing::Contains(::testing::Pair("Allow", "GET, HEAD, POST")));
}

TEST(Form, WithTwoButtonsOfOneEventFiresTheOnePressed) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 1));
        form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 10));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.press("Add", 1);
    EXPECT_EQ(application.count(), 10);
    page.press("Add", 0);
    EXPECT_EQ(application.count(), 11);
}

TEST(Form, SubmittedWithSeveralButtonsOrNoneIsMalformed) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 1));
        form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 10));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Add", 0);
    auto both = entries;
    both.push_back(page.entry_list("Add", 1).back());
    EXPECT_EQ(browser.post("/", both).status(), 400);
    entries.pop_back();
    EXPECT_EQ(browser.post("/", entries).status(), 400);
    EXPECT_EQ(application.count(), 0);
}

TEST(Form, CannotBeGivenAButtonThatIsNotOnIt) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 1));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Add");
    auto& name = entries.back().first;
    name.replace(name.find("?1"), 2, "?999");
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.alert(), HasSubstr("You cannot press this button"));
    EXPECT_EQ(application.count(), 0);
}

TEST(Form, CannotBeSubmittedByAButtonThatWasDisabled) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()))
            .set_availability(Availability::disabled);
        form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 1));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Add");
    auto& name = entries.back().first;
    name.replace(name.find("event.add?1"), 11, "event.save");
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.alert(), HasSubstr("You cannot press Save; nothing was saved"));
    EXPECT_EQ(application.claims(), 0);
}

TEST(Form, WhoseButtonIsThereAsksToSubmitItAgain) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    application.execute("update note set count = 1");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Submit again if it is still what you want"));
}

TEST(Form, WhoseButtonIsGoneDoesNotAskToSubmitItAgain) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
        if (form.note.count == 0) {
            form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
        }
        form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 1));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    application.execute("update note set count = 1");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Save is not there any more"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("ubmit")));
    EXPECT_EQ(page.value("Title"), "Mine");
}

TEST(Form, WithAnInputAbsentOrSentTwiceIsMalformed) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto const page = browser.open("/");
    auto const entries = page.entry_list("Save");
    auto const title = page.control("Title").name;
    auto absent = entries;
    std::erase_if(absent, [&](auto const& entry) { return entry.first == title; });
    EXPECT_EQ(browser.post("/", absent).status(), 400);
    auto twice = entries;
    twice.emplace_back(title, "other");
    EXPECT_EQ(browser.post("/", twice).status(), 400);
    EXPECT_EQ(application.title(), "Old title");
}

TEST(Form, NeverWritesAnInputThatIsDisabledWhateverIsSent) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.layout->add_input<TextInput>(field_of<&Note::title>(form.note),
                                          InputOptions{.availability = Availability::disabled});
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Save");
    entries.emplace_back(page.control("Title").name, "Forged");
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_EQ(application.title(), "Old title");
}

TEST(Form, BesideAnotherOneIsSubmittedAlone) {
    TestApplication application{[](UserInterface& user_interface) {
        auto& view = user_interface.define_view("/", "Two forms");
        view.set_slot("main", TestApplication::form(title_and<&Note::save>, "first"));
        view.set_slot("main",
                      TestApplication::form(
                          [](NoteForm& form, View& context) {
                              form.layout->add_input<TextArea>(field_of<&Note::text>(form.note));
                              form.add<Button>(
                                  event_of<&Note::save>(form.note, context.transaction()));
                          },
                          "second"));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto other = page;
    page.fill("Text", "Mine");
    page.press("Save", 1);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.text(), "Mine");
    other.fill("Title", "Mine too");
    other.press("Save", 0);
    EXPECT_EQ(other.status(), 200);
    EXPECT_EQ(application.title(), "Mine too");
}

TEST(Form, RefusedBesideAnotherOneLeavesThatOneAlone) {
    TestApplication application{[](UserInterface& user_interface) {
        auto& view = user_interface.define_view("/", "Two forms");
        view.set_slot("main", TestApplication::form(title_and<&Note::refuse>, "first"));
        view.set_slot("main", TestApplication::form(title_and<&Note::save>, "second"));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Refuse");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(page.controls()[1].value, "Mine");
    EXPECT_EQ(page.controls()[3].value, "Old title");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
}

TEST(Form, BelowTwoHundredWidgetsWorks) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Deep")
            .set_slot("main", [](View& view) -> std::unique_ptr<Widget> {
                auto outermost = std::make_unique<Div>();
                Div* inner = outermost.get();
                for (int i = 0; i < 200; ++i) inner = &inner->add<Div>();
                inner->add<NoteForm>(view, title_and<&Note::save>);
                return outermost;
            });
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(application.title(), "Mine");
}

TEST(Form, LeadsWhereItsEventHandlerSays) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note")
            .set_slot("main", TestApplication::form([](NoteForm& form, View& view) {
                          auto const save = event_of<&Note::save>(form.note, view.transaction());
                          form.define_event_handler(save, Url{"/done"});
                          form.add<Button>(save);
                      }));
        user_interface.define_view("/done", "Done");
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.press("Save");
    EXPECT_EQ(page.title(), "Done");
    EXPECT_EQ(page.address(), "/done");
}

TEST(Form, GoesBackToItsOwnAddressWithItsQuery) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/?page=2&x=%C3%A9");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.address(), "/?page=2&x=%C3%A9");
}

TEST(Form, SavesWhatWasTypedToTheLastCharacter) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", " <é> & \"😀\" ");
    page.fill("Text", "\nfirst\n\nlast\n");
    page.press("Save");
    EXPECT_EQ(application.title(), " <é> & \"😀\" ");
    EXPECT_EQ(application.text(), "\nfirst\n\nlast\n");
    EXPECT_EQ(page.value("Text"), "\nfirst\n\nlast\n");
}

TEST(Form, HasOneHiddenInputAndItsConstraintsInHtml) {
    TestApplication application{whole_note};
    auto const page = application.browser().open("/");
    EXPECT_EQ(std::ranges::count(page.controls(), "hidden", &Control::type), 1);
    EXPECT_THAT(page.html(), HasSubstr("required maxlength=\"20\" value=\"Old title\""));
}

TEST(FormInAForm, IsAMistakeInTheProgram) {
    TestApplication application{[](NoteForm& form, View& view) {
        if (form.key() == "note") form.add<NoteForm>(view, title_and<&Note::save>, "inner");
    }};
    EXPECT_EQ(application.browser().open("/").status(), 500);
}

TEST(TwoInputsOfOneField, AreAMistakeInTheProgram) {
    TestApplication application{[](NoteForm& form, View& view) {
        title_and<&Note::save>(form, view);
        form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    }};
    EXPECT_EQ(application.browser().open("/").status(), 500);
}

TEST(HostileFormData, IsRefusedWithTheRightStatus) {
    TestApplication application{whole_note, {.most_fields = 10}};
    auto browser = application.browser();
    auto const status = [&](std::string_view body) {
        return static_cast<int>(browser.send(http::Method::post, "/", body).status);
    };
    EXPECT_EQ(status("note.title.abc=%FF"), 400);
    EXPECT_EQ(status("note.title.abc=%00"), 400);
    EXPECT_EQ(status("note.title.abc=%4"), 400);
    EXPECT_EQ(status("a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9&j=10&k=11"), 413);
    EXPECT_EQ(status(""), 403);
    EXPECT_EQ(status("..=..&...=&=&.=.&a.b=c"), 403);
    browser.set_header("Content-Type", "Application/X-WWW-Form-URLencoded; charset=UTF-8");
    EXPECT_EQ(status("note.title.abc=%FF"), 400);
    browser.set_header("Content-Type", "application/json");
    EXPECT_EQ(status("{}"), 415);
}

TEST(HostileFormData, OfTooManyFieldsIsCalledTooLarge) {
    TestApplication application{whole_note, {.most_fields = 1}};
    auto browser = application.browser();
    EXPECT_THAT(browser.send(http::Method::post, "/", "a=1&b=2").body,
                HasSubstr("The request is too large. It changed nothing."));
}

}  // namespace
}  // namespace holdfast::testing
