// SPDX-License-Identifier: MIT
#include <array>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stock_room_test.hpp"

namespace stock_room {
namespace {

using holdfast::testing::Browser;
using holdfast::testing::Page;
using ::testing::AnyOf;
using ::testing::HasSubstr;

class ATransfer : public InTheStockRoom {
protected:
    // The form, filled in.
    static Page of(std::string const& quantity, std::string const& from, std::string const& to,
                   Browser& browser) {
        auto page = browser.open("/products/1/transfer");
        page.select("From", from);
        page.select("To", to);
        page.fill("How many", quantity);
        return page;
    }
};

TEST_F(ATransfer, MovesFromOneShelfToAnother) {
    auto page = of("4", "shelf A1: 18", "reserve R1: 8", anna_);
    EXPECT_TRUE(page.shows("Quantity 62 In reserve 21 To be kept in reserve 10"));
    page.press("Move");
    EXPECT_EQ(page.address(), "/products/1");
    EXPECT_EQ(levels(), "14 23 12 13");
}

TEST_F(ATransfer, IsOfNoMoreThanThereAre) {
    auto page = of("19", "shelf A1: 18", "reserve R1: 8", anna_);
    page.press("Move");
    EXPECT_THAT(page.alert(), HasSubstr("There are only 18 on shelf A1."));
    EXPECT_EQ(page.value("How many"), "19");
    EXPECT_EQ(levels(), "18 23 8 13");
}

TEST_F(ATransfer, IsOfNoMoreThanAShelfHolds) {
    value_of("update stock_level set quantity = 999998 where product_id = 1 and shelf_id = 2");
    auto page = of("3", "shelf A1: 18", "shelf A2: 999998", anna_);
    page.press("Move");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("No more than 1000000 fit on shelf A2, where there are "
                                        "999998."));
    page.fill("How many", "2");
    page.press("Move");
    EXPECT_EQ(levels(), "16 1000000 8 13");
    auto counted = anna_.open("/stock-taking");
    counted.fill("Quantity of Tea 5 kg on reserve R2", "1");
    counted.press("Save what was counted");
    EXPECT_EQ(counted.status(), 200);
}

TEST_F(ATransfer, GoesToAnotherShelfThanItComesFrom) {
    auto page = of("1", "shelf A1: 18", "shelf A1: 18", anna_);
    page.press("Move");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("To must be another shelf."));
}

TEST_F(ATransfer, LeavesInReserveWhatIsToBeKeptThere) {
    auto page = of("12", "reserve R2: 13", "shelf A1: 18", anna_);
    page.press("Move");
    EXPECT_THAT(page.alert(), HasSubstr("At least 10 must stay in reserve, where there are 21."));
    page.fill("How many", "11");
    page.press("Move");
    EXPECT_EQ(levels(), "29 23 8 2");
}

TEST_F(ATransfer, FindsInReserveWhatWasCountedThoughItIsLessThanIsToBeKept) {
    auto counted = bert_.open("/stock-taking");
    counted.fill("Quantity of Barley 250 g on reserve R1", "0");
    counted.fill("Quantity of Barley 250 g on reserve R2", "9");
    counted.press("Save what was counted");
    ASSERT_EQ(levels(), "18 23 0 9");
    auto page = of("1", "reserve R2: 9", "shelf A1: 18", anna_);
    page.press("Move");
    EXPECT_THAT(page.alert(), HasSubstr("At least 10 must stay in reserve, where there are 9."));
    page = of("5", "shelf A1: 18", "reserve R1: 0", anna_);
    page.press("Move");
    EXPECT_EQ(levels(), "13 23 5 9");
}

TEST_F(ATransfer, WithinTheReserveLeavesItAsItIs) {
    auto page = of("13", "reserve R2: 13", "reserve R1: 8", anna_);
    page.press("Move");
    EXPECT_EQ(levels(), "18 23 21 0");
}

TEST_F(ATransfer, IsRefusedWhenTheTotalThatItShowsIsAnotherByNow) {
    auto hers = of("6", "reserve R2: 13", "shelf A2: 23", anna_);
    auto his = of("6", "reserve R1: 8", "shelf A1: 18", bert_);
    his.press("Move");
    ASSERT_EQ(levels(), "24 23 2 13");
    hers.press("Move");
    EXPECT_EQ(hers.status(), 409);
    EXPECT_THAT(hers.alert(), HasSubstr("In reserve was 21, is now 15"));
    EXPECT_EQ(levels(), "24 23 2 13");

    hers.press("Move");  // as she was told
    EXPECT_THAT(hers.alert(), HasSubstr("At least 10 must stay in reserve, where there are 15."));
    EXPECT_EQ(levels(), "24 23 2 13");
}

TEST_F(ATransfer, IsNotDisturbedByOneBetweenOtherShelvesThatLeavesTheTotals) {
    auto hers = of("6", "reserve R2: 13", "reserve R1: 8", anna_);
    auto his = of("6", "shelf A1: 18", "shelf A2: 23", bert_);
    his.press("Move");
    hers.press("Move");
    EXPECT_EQ(hers.address(), "/products/1");
    EXPECT_EQ(levels(), "12 29 14 7");
}

TEST_F(ATransfer, IsRefusedWhenItsShelfHoldsAnotherNumberByNow) {
    auto hers = of("6", "shelf A1: 18", "shelf A2: 23", anna_);
    auto his = of("1", "shelf A2: 23", "shelf A1: 18", bert_);
    his.press("Move");
    hers.press("Move");
    EXPECT_EQ(hers.status(), 409);
    EXPECT_THAT(hers.alert(), HasSubstr("shelf A1: 19"));
    EXPECT_EQ(levels(), "19 22 8 13");
}

// Each of the two leaves enough in reserve, both together do not, and they write to different rows.
TEST_F(ATransfer, OfTwoAtOnceNeverTakesTogetherWhatEachMayTake) {
    for (int round = 0; round < 20; ++round) {
        std::array pages{of("6", "reserve R1: 8", "shelf A1: 18", anna_),
                         of("7", "reserve R2: 13", "shelf A2: 23", bert_)};
        press_at_once("Move", pages[0], pages[1]);
        EXPECT_EQ((pages[0].status() == 409) + (pages[1].status() == 409), 1);
        EXPECT_THAT(levels(), AnyOf("24 23 2 13", "18 30 8 6"));

        auto restored = anna_.open("/products/1");
        for (auto const& [shelf, quantity] : {std::pair{"shelf A1", "18"},
                                              {"shelf A2", "23"},
                                              {"reserve R1", "8"},
                                              {"reserve R2", "13"}}) {
            restored.fill(std::string{"Quantity of "} + shelf, quantity);
        }
        restored.press("Save");
        ASSERT_EQ(levels(), "18 23 8 13");
    }
}

}  // namespace
}  // namespace stock_room
