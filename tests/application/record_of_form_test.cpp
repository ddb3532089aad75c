// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/inputs.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

void add_only(NoteForm& form, View& view) {
    form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 10));
}

TEST(FormWithoutInputs, ReliesOnAllFieldsOfTheRecordOfItsEvent) {
    TestApplication application{add_only};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Theirs', count = 5");
    page.press("Add");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), AllOf(HasSubstr("Title was Old title, is now Theirs"),
                                    HasSubstr("Count was 0, is now 5"), Not(HasSubstr("Text"))));
    EXPECT_EQ(application.count(), 5);
    page.press("Add");
    EXPECT_EQ(application.count(), 15);
}

TEST(FormWithoutInputs, ListsAFieldOnceThatItAlsoShows) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.add<DisplayedField>(field_of<&Note::count>(form.note));
        add_only(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 5, body = 'Theirs'");
    page.press("Add");
    auto const alert = page.alert();
    EXPECT_THAT(alert, HasSubstr("Text was Old text, is now Theirs"));
    EXPECT_EQ(alert.find("Count was"), alert.rfind("Count was"));
    EXPECT_THAT(alert, HasSubstr("Count was 0, is now 5"));
}

TEST(FormWithoutInputs, FiresWhateverBecameOfARecordOnWhichItDoesNotRely) {
    TestApplication application{[](NoteForm& form, View& view) {
        form.relies_on_nothing();
        add_only(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 5");
    page.press("Add");
    EXPECT_EQ(application.count(), 15);
}

TEST(FormWithInputs, OfItsRecordReliesOnThese) {
    TestApplication application{
        [](NoteForm& form, View& view) { title_and<&Note::save>(form, view); }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 5");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(application.title(), "Mine");
    EXPECT_EQ(application.count(), 5);
}

/// A note whose text some do not see.
struct SecretNote : Note {
    explicit SecretNote(sql::Transaction& transaction) : Note{transaction} {}

    static auto fields() {
        return std::tuple{field<&Note::title>("title", "Title"),
                          field<&Note::text>("text", "Text",
                                             readable_if([](Note const&) { return false; }))};
    }
    static auto events() { return std::tuple{event<&Note::save>("save", "Save")}; }
};

TEST(FormWithoutInputs, ReliesOnAFieldOutOfSightWithoutSayingIt) {
    class SecretForm : public Form {
    public:
        explicit SecretForm(View& view) : Form{view, "secret"}, note_{view.transaction()} {
            add<Button>(event_of<&Note::save>(note_, view.transaction()));
        }

    private:
        SecretNote note_;
    };
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note").set_slot("main", factory<SecretForm>());
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set body = 'Hidden words'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), AllOf(HasSubstr("Text"), Not(HasSubstr("Hidden words")),
                                    Not(HasSubstr("Old text"))));
}

}  // namespace
}  // namespace holdfast::testing
