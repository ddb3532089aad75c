// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ConflictPage, OffersMineOrTheCurrentOneWhereBothChanged) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Theirs', count = 5");
    page.fill("Title", "Mine");
    page.press("Save");
    ASSERT_EQ(page.status(), 409);
    EXPECT_TRUE(page.control("Mine, as typed above").is_checked);
    EXPECT_TRUE(page.shows("Updated: this is what is saved now."));

    auto mine = page;
    page.choose("The current one: Theirs");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Theirs");
    EXPECT_EQ(application.count(), 5);
    mine.press("Save");
    EXPECT_EQ(mine.status(), 409);
    EXPECT_THAT(mine.alert(), HasSubstr("You already saved this page"));
    mine.press("Save");
    EXPECT_EQ(application.title(), "Mine");
}

TEST(ConflictPage, KeepsTheTextThatWasNotChosenOnAnyFurtherRefusedPage) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Theirs'");
    page.fill("Title", "Mine");
    page.press("Save");
    page.choose("The current one: Theirs");
    application.execute("update note set count = 5");
    page.press("Save");
    ASSERT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("Title"), "Mine");
    EXPECT_TRUE(page.control("The current one: Theirs").is_checked);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Theirs");
}

TEST(ConflictPage, ShowsTheDifferenceOfLongTextsLineByLine) {
    TestApplication application{whole_note};
    application.execute("update note set body = 'one\ntwo\nthree'");
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set body = 'one\n2\nthree'");
    page.fill("Text", "mine");
    page.press("Save");
    ASSERT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(),
                HasSubstr("Text changed; you typed mine one removed: two added: 2 three"));
    EXPECT_THAT(page.alert(), HasSubstr("The whole text as it is now one 2 three"));
    EXPECT_EQ(page.value("Text"), "mine");
}

TEST(ConflictPage, OffersNoChoiceBetweenEquals) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'The same'");
    page.fill("Title", "The same");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("is now The same; you typed The same"));
    EXPECT_FALSE(page.shows("Which one is to be saved?"));
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
}

TEST(ConflictPage, OffersNoChoiceBetweenASavedValueAndWhatItsInputShowsOfIt) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'two\nlines'");
    page.fill("Title", "twolines");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_FALSE(page.shows("Which one is to be saved?"));
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "two\nlines");
}

TEST(ConflictPage, OffersNoChoiceOnceTheCurrentValueIsWhatWasTyped) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Theirs'");
    page.fill("Title", "Mine");
    page.press("Save");
    page.choose("The current one: Theirs");
    application.execute("update note set title = 'Mine'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_FALSE(page.shows("Which one is to be saved?"));
    EXPECT_TRUE(page.shows("Updated: this is what is saved now."));
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
}

TEST(ConflictPage, DoesNotSpeakOfTextThatNobodyTyped) {
    TestApplication application{whole_note};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Another'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Nothing was saved. This is what changed:"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("typed")));
}

TEST(ConflictPage, SaysThatNothingDiffersAnyMore) {
    // The change is taken back between the check's transaction and the answer's.
    TestApplication application{[](NoteForm& form, View& view) {
        if (form.exception() != nullptr) form.note.title = "Old title";
        title_and<&Note::save>(form, view);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update note set title = 'Other'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("again as you saw it"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("typed")));
}

}  // namespace
}  // namespace holdfast::testing
