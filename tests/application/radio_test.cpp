// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "booking.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;

class Radio : public BookingTest {};

TEST_F(Radio, MayBeLeftWithoutAChoice) {
    auto page = open();
    EXPECT_EQ(page.chosen("Room"), "");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("room"), "");
}

TEST_F(Radio, StoresWhatIsChosen) {
    auto page = open();
    page.choose("Room", "A room for two");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.chosen("Room"), "A room for two");
    EXPECT_EQ(stored("room"), "twin");
}

TEST_F(Radio, KeepsWhatIsChosenOnARefusedPage) {
    auto page = open();
    page.choose("Room", "A room for one");
    page.fill("Price", "much");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(page.chosen("Room"), "A room for one");
}

TEST_F(Radio, ThatTwoChoseIsAConflictInTheWordsOfThePage) {
    auto page = open();
    page.choose("Room", "A room for one");
    set("room", "twin");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Room was (none), is now A room for two; you typed A room "
                                        "for one"));
    EXPECT_EQ(page.chosen("Room"), "A room for one");
    page.choose("The current one: A room for two");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("room"), "twin");
}

TEST_F(Radio, ThatSomebodyElseChoseIsShown) {
    auto page = open();
    page.fill("Price", "90");
    set("room", "twin");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.chosen("Room"), "A room for two");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(stored("room"), "twin");
}

TEST_F(Radio, WithAForgedValueIsRefused) {
    auto page = open();
    page.choose("Room", "A room for one");
    auto entries = page.entry_list("Save");
    for (auto& [name, text] : entries) {
        if (text == "single") text = "palace";
    }
    page.post(entries);
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(stored("room"), "");
}

TEST_F(Radio, ThatIsChosenAndSentNothingIsRefused) {
    set("room", "twin");
    auto page = open();
    auto entries = page.entry_list("Save");
    std::erase_if(entries, [](auto const& entry) { return entry.second == "twin"; });
    page.post(entries);
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(stored("room"), "twin");
}

}  // namespace
}  // namespace holdfast::testing
