// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;

void merging_note(NoteForm& form, View& view) {
    form.set_concurrency_policy(ConcurrencyPolicy::merge);
    form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    form.layout->add_input<TextArea>(field_of<&Note::text>(form.note),
                                     InputOptions{.merging = Merging::lines});
    form.add<CountWidget>(form.note);
    form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
}

TEST(MergingForm, GoesOnWhenOnlyUntouchedInputsChangedAndSaysWhichDid) {
    TestApplication application{merging_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Theirs'");
    page.fill("Text", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Theirs");
    EXPECT_EQ(application.text(), "Mine");
    EXPECT_THAT(page.alert(), HasSubstr("Saved. Meanwhile others changed: Title is now Theirs"));
    EXPECT_EQ(browser.open("/").alert(), "");
}

TEST(MergingForm, RefusesATouchedInputThatChangedUnlessBothAreEqual) {
    TestApplication application{merging_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto equal = browser.open("/");
    application.execute("update note set title = 'Theirs'");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    equal.fill("Title", "Theirs");
    equal.press("Save");
    EXPECT_EQ(equal.status(), 200);
}

TEST(MergingForm, RefusesAnyChangeOfWhatIsNotAnInput) {
    TestApplication application{merging_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set count = 5");
    page.fill("Text", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
}

TEST(MergingForm, MergesTheLinesOfATextWhereTheInputAsksForIt) {
    TestApplication application{merging_note};
    application.execute("update note set body = '1\n2\n3'");
    auto browser = application.browser();
    auto page = browser.open("/");
    auto overlapping = browser.open("/");
    application.execute("update note set body = '1\n2\nthree'");
    page.fill("Text", "one\n2\n3");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.text(), "one\n2\nthree");
    overlapping.fill("Text", "1\n2\nIII");
    overlapping.press("Save");
    EXPECT_EQ(overlapping.status(), 409);
    EXPECT_EQ(overlapping.value("Text"), "1\n2\nIII");
}

}  // namespace
}  // namespace holdfast::testing
