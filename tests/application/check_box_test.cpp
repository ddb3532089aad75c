// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "booking.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto breakfast = "With breakfast";

class CheckBox : public BookingTest {};

TEST_F(CheckBox, IsTickedAndUnticked) {
    auto page = open();
    EXPECT_FALSE(page.is_ticked(breakfast));
    page.tick(breakfast);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.is_ticked(breakfast));
    EXPECT_EQ(stored("breakfast"), "yes");
    page.untick(breakfast);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_FALSE(page.is_ticked(breakfast));
    EXPECT_EQ(stored("breakfast"), "no");
}

TEST_F(CheckBox, ThatIsNotTickedMayBeAbsentAndNothingElseMay) {
    auto untouched = open();
    untouched.press("Save");
    EXPECT_EQ(untouched.status(), 200);
    auto const page = open();
    auto entries = page.entry_list("Save");
    std::erase_if(entries,
                  [&](auto const& entry) { return entry.first == page.control("Price").name; });
    EXPECT_EQ(browser.post("/", entries).status(), 400);
}

TEST_F(CheckBox, SentTwiceIsMalformed) {
    auto page = open();
    page.tick(breakfast);
    auto entries = page.entry_list("Save");
    entries.emplace_back(page.control(breakfast).name, "yes");
    EXPECT_EQ(browser.post("/", entries).status(), 400);
    EXPECT_EQ(stored("breakfast"), "no");
}

TEST_F(CheckBox, TakesAPlainNoAndNothingElse) {
    set("breakfast", "yes");
    auto page = open();
    page.untick(breakfast);
    auto entries = page.entry_list("Save");
    entries.emplace_back(page.control(breakfast).name, "true");
    auto refused = browser.post("/", entries);
    EXPECT_EQ(refused.status(), 422);
    EXPECT_THAT(refused.alert(), HasSubstr("With breakfast must be yes or no."));
    EXPECT_EQ(stored("breakfast"), "yes");
    entries.back().second = "no";
    EXPECT_EQ(browser.post("/", entries).status(), 200);
    EXPECT_EQ(stored("breakfast"), "no");
}

TEST_F(CheckBox, KeepsWhatItsUserMadeOfItOnARefusedPage) {
    for (auto const* const before : {"no", "yes"}) {
        set("breakfast", before);
        auto page = open();
        bool const ticks = !page.is_ticked(breakfast);
        ticks ? page.tick(breakfast) : page.untick(breakfast);
        page.fill("Price", "much");
        page.press("Save");
        EXPECT_EQ(page.status(), 422);
        EXPECT_EQ(page.is_ticked(breakfast), ticks);
        page.fill("Price", "7");
        page.press("Save");
        EXPECT_EQ(page.status(), 200);
        EXPECT_EQ(stored("breakfast"), ticks ? "yes" : "no");
    }
}

TEST_F(CheckBox, ThatSomebodyElseTickedIsAConflictAndShowsSo) {
    auto page = open();
    page.fill("Price", "90");
    set("breakfast", "yes");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("With breakfast was no, is now yes"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("; you typed")));
    EXPECT_TRUE(page.is_ticked(breakfast));
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("breakfast"), "yes");
    EXPECT_EQ(stored("price"), "90.00");
}

TEST_F(CheckBox, ThatBothUntickedIsAConflictWithAChoice) {
    set("breakfast", "yes");
    auto page = open();
    page.untick(breakfast);
    set("breakfast", "no");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("With breakfast was yes, is now no; you typed no"));
    EXPECT_FALSE(page.is_ticked(breakfast));
}

TEST_F(CheckBox, ThatIsDisabledMeanwhileKeepsItsTickAsText) {
    auto page = open();
    page.tick(breakfast);
    set("state", "disabled");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("With breakfast (will not be saved)"), "yes");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("breakfast"), "no");
}

TEST_F(CheckBox, ThatWasDisabledMaySendNothing) {
    set("state", "disabled");
    set("breakfast", "yes");
    auto page = open();
    page.fill("Price", "90");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("breakfast"), "yes");
}

TEST_F(CheckBox, ThatIsGoneMeanwhileKeepsThatItWasUnticked) {
    set("breakfast", "yes");
    auto page = open();
    page.untick(breakfast);
    set("state", "gone");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("With breakfast (will not be saved)"), "no");
}

TEST_F(CheckBox, ThatIgnoresConcurrentChangeOverridesWhenItIsTouchedOnly) {
    set("state", "ignored");
    auto untouched = open();
    untouched.fill("Price", "90");
    auto touched = open();
    touched.tick(breakfast);
    set("breakfast", "yes");
    untouched.press("Save");
    EXPECT_EQ(untouched.status(), 200);
    EXPECT_EQ(stored("breakfast"), "yes");
}

TEST_F(CheckBox, ThatIgnoresConcurrentChangeAndIsGoneDoesNotLoseThatItWasUnticked) {
    set("state", "ignored");
    set("breakfast", "yes");
    auto page = open();
    page.untick(breakfast);
    set("state", "ignored, gone");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("With breakfast (will not be saved)"), "no");
}

TEST_F(CheckBox, IsKeptAsItWasSentWhenTheSealDoesNotOpen) {
    set("breakfast", "yes");
    auto page = open();
    page.untick(breakfast);
    auto entries = page.entry_list("Save");
    for (auto& [name, text] : entries) {
        if (name.find(".seal.") != std::string::npos) text = "broken";
    }
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_FALSE(page.is_ticked(breakfast));
    EXPECT_THAT(page.alert(), HasSubstr("With breakfast"));
}

TEST_F(CheckBox, MakesAnotherFieldRequired) {
    auto page = open();
    page.fill("E-mail", "");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    page.tick(breakfast);
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("E-mail is required."));
    EXPECT_EQ(stored("breakfast"), "no");
}

}  // namespace
}  // namespace holdfast::testing
