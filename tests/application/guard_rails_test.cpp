// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Input, OutsideOfAFormIsAMistakeInTheProgram) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note")
            .set_slot("main", [](View& view) -> std::unique_ptr<Widget> {
                static std::optional<Note> note;
                note.emplace(view.transaction());
                return std::make_unique<TextInput>(field_of<&Note::title>(*note));
            });
    }};
    EXPECT_EQ(application.browser().open("/").status(), 500);
}

TEST(Button, OutsideOfAFormIsAMistakeInTheProgram) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note")
            .set_slot("main", [](View& view) -> std::unique_ptr<Widget> {
                static std::optional<Note> note;
                note.emplace(view.transaction());
                return std::make_unique<Button>(event_of<&Note::save>(*note, view.transaction()));
            });
    }};
    EXPECT_EQ(application.browser().open("/").status(), 500);
}

TEST(AFormsObject, ThatIsALocalVariableIsAMistakeInTheProgram) {
    TestApplication application{[](NoteForm& form, View& view) {
        Note note{view.transaction()};
        form.layout->add_input<TextInput>(field_of<&Note::title>(note));
    }};
    EXPECT_EQ(application.browser().open("/").status(), 500);
}

TEST(AFormsObject, WhoseEventIsUsedAndThatIsALocalVariableIsAMistakeToo) {
    TestApplication application{[](NoteForm& form, View& view) {
        Note note{view.transaction()};
        form.add<Button>(event_of<&Note::save>(note, view.transaction()));
    }};
    EXPECT_EQ(application.browser().open("/").status(), 500);
}

TEST(AFormsObject, IsKeptByTheFormWhereAFunctionReturnedIt) {
    TestApplication application{[](NoteForm& form, View& view) {
        auto& note = form.keep(Note{view.transaction()});
        form.layout->add_input<TextInput>(field_of<&Note::title>(note));
        form.add<Button>(event_of<&Note::save>(note, view.transaction()));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Kept");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Kept");
}

class PrefilledInput : public ::testing::Test {
protected:
    TestApplication application{[](NoteForm& form, View& view) {
        form.layout->add_input<TextInput>(field_of<&Note::title>(form.note)).prefill("Proposed");
        form.layout->add_input<TextArea>(field_of<&Note::text>(form.note));
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
    }};
    Browser browser = application.browser();
    Page page = browser.open("/");
};

TEST_F(PrefilledInput, IsSavedAsThoughItHadBeenTyped) {
    EXPECT_EQ(page.value("Title"), "Proposed");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Proposed");
}

TEST_F(PrefilledInput, DoesNotOverwriteWhatSomebodyElseSavedMeanwhile) {
    application.execute("update note set title = 'Theirs'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Title was Old title, is now Theirs; you typed Proposed"));
    EXPECT_EQ(application.title(), "Theirs");
}

TEST_F(PrefilledInput, ShowsWhatWasSentOnARefusedPage) {
    page.fill("Title", "");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(page.value("Title"), "");
    page.fill("Title", "Old title");  // as it is saved: untouched
    application.execute("update note set body = 'Theirs'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("Title"), "Old title");
}

/// Two addresses in one form.
struct Address {
    std::string street;

    void clear() { street = "cleared"; }

    static auto fields() {
        return std::tuple{field<&Address::street>("street", "Street", max_length(20))};
    }
    static auto events() { return std::tuple{event<&Address::clear>("clear", "Clear")}; }
};

class TwoAddressesForm : public Form {
public:
    explicit TwoAddressesForm(View& view) : Form{view, "addresses"}, note_{view.transaction()} {
        billing_.street = note_.title;
        delivery_.street = note_.text;
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextInput>(
            field_of<&Address::street>(billing_, {"billing", "Billing address: "}));
        layout.add_input<TextInput>(
            field_of<&Address::street>(delivery_, {"delivery", "Delivery address: "}));
        add<Button>(event_of<&TwoAddressesForm::save>(*this, view.transaction()));
        add<Button>(event_of<&Address::clear>(billing_).with_prefix("billing"));
        add<Button>(event_of<&Address::clear>(delivery_).with_prefix("delivery"));
    }

    void save(sql::Transaction& transaction) {
        note_.title = billing_.street;
        note_.text = delivery_.street;
        note_.save(transaction);
    }

    static auto events() { return std::tuple{event<&TwoAddressesForm::save>("save", "Save")}; }

private:
    Note note_;
    Address billing_;
    Address delivery_;
};

TEST(TwoObjectsOfOneType, AreToldApartInAFormByAPrefix) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Addresses").set_slot("main", factory<TwoAddressesForm>());
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_EQ(page.value("Billing address: Street"), "Old title");
    page.fill("Delivery address: Street", "New Road 1");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Old title");
    EXPECT_EQ(application.text(), "New Road 1");
    page.press("Clear", 1);
    EXPECT_EQ(page.status(), 200);
}

void note_with_unique_title(NoteForm& form, View& view) {
    auto& title = form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    form.explain_violation("note_title", title, "Another note has this title.");
    form.add<Button>(event_of<&Note::swallow_duplicate>(form.note, view.transaction()));
    form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
}

TEST(UniqueConstraint, IsExplainedAtTheInputInTheApplicationsWords) {
    TestApplication application{note_with_unique_title};
    application.execute("create unique index note_title on note (lower(title))");
    application.execute("insert into note values (2, 'taken', '', 0)");
    application.execute("update note set title = title");
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Taken");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Another note has this title."));
    EXPECT_EQ(page.value("Title"), "Taken");
    EXPECT_THAT(page.html(), HasSubstr("is-invalid"));
}

TEST(UniqueConstraint, ThatNobodyExplainsIsRefusedInGeneralWords) {
    TestApplication application{note_with_unique_title};
    application.execute("create unique index note_title on note (lower(title))");
    auto browser = application.browser();
    auto page = browser.open("/");
    page.press("Duplicate");  // of the primary key
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("does not fit what is already saved"));
}

}  // namespace
}  // namespace holdfast::testing
