// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

void adding(NoteForm& form, View& view) {
    form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
    form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 1));
}

TEST(DoubleClick, IsAppliedOnceAndAnsweredTwiceAlike) {
    TestApplication application{adding};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto twin = page;
    page.press("Add");
    twin.press("Add");
    EXPECT_EQ(application.count(), 1);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(twin.status(), 200);
    EXPECT_EQ(twin.address(), page.address());
    EXPECT_EQ(page.notice(), "Saved");
    EXPECT_THAT(twin.notice(), StartsWith("Already saved at "));
}

TEST(Reload, AfterSomebodyElsesChangeStillAnswersTheFirstOutcome) {
    TestApplication application{adding};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto twin = page;
    page.press("Add");
    application.execute("update note set count = 10, title = 'Other'");
    twin.press("Add");
    EXPECT_EQ(twin.status(), 200);
    EXPECT_EQ(application.count(), 10);
}

TEST(OtherInput, FromAPageThatWasSavedIsRefusedWithTheOriginalBase) {
    TestApplication application{adding};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto back = page;
    page.fill("Title", "First");
    page.press("Add");
    ASSERT_EQ(page.status(), 200);
    back.fill("Title", "Second");
    back.press("Add");
    EXPECT_EQ(back.status(), 409);
    EXPECT_THAT(back.alert(), HasSubstr("You already saved this page at "));
    EXPECT_THAT(back.alert(), HasSubstr("Title was Old title, is now First; you typed Second"));
    EXPECT_EQ(back.value("Title"), "Second");
    EXPECT_EQ(application.count(), 1);

    back.press("Add");  // a new intention
    EXPECT_EQ(back.status(), 200);
    EXPECT_EQ(application.title(), "Second");
    EXPECT_EQ(application.count(), 2);
}

TEST(PageThatIsTooOld, IsToldWhatWasSavedOfItThoughItsViewIsGone) {
    TestApplication application{adding};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto const same = page.entry_list("Add");
    page.fill("Title", "Other");
    auto const other = page.entry_list("Add");
    browser.post("/", same);
    ASSERT_EQ(application.count(), 1);

    application.execute("update holdfast_claims set sealed_at = sealed_at + 1000");  // not purged
    ApplicationOptions const strict{.seal_age = std::chrono::seconds{-1}};
    UserInterface views;
    views.define_view("/", "Note").set_slot("main", TestApplication::form(adding));
    Application const later{views, application.database, TestApplication::keyring(), strict};
    auto visitor = browser.at(later);
    EXPECT_THAT(visitor.post("/", same).notice(), StartsWith("Already saved at "));
    auto const refused = visitor.post("/", other);
    EXPECT_EQ(refused.status(), 409);
    EXPECT_THAT(refused.alert(), HasSubstr("You already saved this page at "));

    UserInterface const empty;
    Application const without_view{empty, application.database, TestApplication::keyring(), strict};
    auto lost = browser.at(without_view);
    auto const plain = lost.post("/", other);
    EXPECT_EQ(plain.status(), 404);
    EXPECT_TRUE(plain.shows("Other"));
    EXPECT_EQ(application.count(), 1);
}

TEST(RefusedPage, IsStillTheSameIntention) {
    TestApplication application{adding};
    auto browser = application.browser();
    auto page = browser.open("/");
    auto original = page;
    application.execute("update note set title = 'Other'");
    page.press("Add");
    ASSERT_EQ(page.status(), 409);
    page.press("Add");
    ASSERT_EQ(page.status(), 200);
    ASSERT_EQ(application.count(), 1);

    application.execute("update note set title = 'Old title', count = 0");
    original.press("Add");  // the first POST again, though its refused page was saved
    EXPECT_EQ(original.status(), 409);
    EXPECT_THAT(original.alert(), HasSubstr("You already saved this page"));
    EXPECT_EQ(application.count(), 0);
}

TEST(RefusedSubmission, LeavesNoClaim) {
    TestApplication application{adding};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "");
    page.press("Add");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(application.claims(), 0);
}

TEST(SameFormInTwoTabs, IsTwoIntentionsOfWhichTheSecondIsOutdated) {
    TestApplication application{adding};
    auto browser = application.browser();
    auto first = browser.open("/");
    auto second = browser.open("/");
    first.fill("Title", "First");
    first.press("Add");
    second.fill("Title", "Second");
    second.press("Add");
    EXPECT_EQ(second.status(), 409);
    EXPECT_THAT(second.alert(), HasSubstr("Some data changed"));
    EXPECT_EQ(application.title(), "First");
}

TEST(Claims, AreForgottenAfterTwiceTheSealsAge) {
    TestApplication application{adding};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.press("Add");
    ASSERT_EQ(application.claims(), 1);
    auto const restart = [&] {
        UserInterface const user_interface;
        Application{user_interface, application.database, TestApplication::keyring()};
    };
    application.execute("update holdfast_claims set sealed_at = sealed_at - 59 * 86400");
    restart();
    EXPECT_EQ(application.claims(), 1);
    application.execute("update holdfast_claims set sealed_at = sealed_at - 2 * 86400");
    restart();
    EXPECT_EQ(application.claims(), 0);
}

}  // namespace
}  // namespace holdfast::testing
