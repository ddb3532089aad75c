// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/rows.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A form over the note's text that stands within another one.
class InnerForm : public NestedForm {
public:
    explicit InnerForm(View& view) : NestedForm{view, "inner"}, note_{view.transaction()} {
        auto& layout = use_layout<FormLayout>();
        layout.add_input<TextArea>(field_of<&Note::text>(note_));
        add<Button>(event_of<&Note::add>(note_, view.transaction(), 1));
    }

private:
    Note note_;
};

void title_around_the_text(NoteForm& form, View& view) {
    form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    form.add<InnerForm>(view);
    form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
}

TEST(NestedForm, IsSavedAlone) {
    TestApplication application{title_around_the_text};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Not sent");
    page.fill("Text", "Mine");
    page.press("Add");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.text(), "Mine");
    EXPECT_EQ(application.title(), "Old title");
    EXPECT_EQ(application.count(), 1);
}

TEST(NestedForm, IsNeitherSentNorReliedOnByTheOuterOne) {
    TestApplication application{title_around_the_text};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set body = 'Theirs'");
    page.fill("Title", "Mine");
    for (auto const& [name, text] : page.entry_list("Save")) EXPECT_THAT(name, HasSubstr("note."));
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
}

TEST(NestedForm, HasARefusalOfItsOwnBesidePresentState) {
    TestApplication application{title_around_the_text};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set body = 'Theirs', title = 'Theirs too'");
    page.fill("Text", "Mine");
    page.press("Add");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Text was Old text, is now Theirs; you typed Mine"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("Title")));
    EXPECT_EQ(page.value("Text"), "Mine");
    EXPECT_EQ(page.value("Title"), "Theirs too");
    page.press("Add");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.text(), "Mine");
}

TEST(NestedForm, ShowsPresentStateWhenTheOuterOneIsRefused) {
    TestApplication application{title_around_the_text};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set body = 'Theirs', title = 'Theirs too'");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("Text"), "Theirs");
    page.press("Save");
    EXPECT_EQ(application.title(), "Mine");
}

TEST(NestedForm, KeepsTypedTextWithoutAnInputAndSendsItWithItself) {
    TestApplication application{title_around_the_text};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Text", "Mine");
    auto entries = page.entry_list("Add");
    auto const name = page.control("Text").name;
    entries.emplace_back("inner.kept.gone" + name.substr(name.rfind('.')), "Older text");
    application.execute("update note set body = 'Theirs'");
    page.post(entries);
    EXPECT_EQ(page.status(), 409);
    bool is_sent = false;
    for (auto const& [key, text] : page.entry_list("Add")) is_sent |= text == "Older text";
    EXPECT_TRUE(is_sent);
}

TEST(NestedForm, StandsInHtmlBehindTheOuterOne) {
    TestApplication application{title_around_the_text};
    auto const html = application.browser().open("/").html();
    auto const end_of_outer = html.find("</form>");
    EXPECT_LT(html.find("<form"), end_of_outer);
    EXPECT_LT(html.find("name=\"inner.text."), end_of_outer);
    EXPECT_THAT(html.substr(end_of_outer), HasSubstr("<form id=\"inner."));
}

TEST(NestedForm, ThatStandsAloneIsAForm) {
    TestApplication application{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Note").set_slot("main", factory<InnerForm>());
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Text", "Mine");
    page.press("Add");
    EXPECT_EQ(application.text(), "Mine");
}

}  // namespace
}  // namespace holdfast::testing
