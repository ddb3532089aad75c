// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stock_room_test.hpp"

namespace stock_room {
namespace {

using ::testing::HasSubstr;

class AProduct : public InTheStockRoom {};

TEST_F(AProduct, IsAddedWithWhereItIs) {
    auto page = anna_.open("/products/new");
    page.fill("Name", "Sugar 1 kg");
    page.select("Supplier", "Brook Farm");
    page.fill("Price", "1.20");
    page.fill("Expires", "2028-02-29");
    page.fill("Quantity of shelf A2", "40");
    page.fill("Notes", "Brown.\nNot white.");
    page.press("Add");
    EXPECT_EQ(page.address(), "/products/51");
    EXPECT_EQ(page.title(), "Edit Sugar 1 kg");
    EXPECT_EQ(page.value("Price"), "1.20");
    EXPECT_EQ(page.value("Expires"), "2028-02-29");
    EXPECT_EQ(page.value("Quantity of shelf A2"), "40");
    EXPECT_EQ(page.value("Quantity of reserve R1"), "0");
    EXPECT_EQ(page.value("Notes"), "Brown.\nNot white.");
    EXPECT_EQ(value_of("select price from product where id = 51"), "120");
    EXPECT_TRUE(anna_.open("/?search=sugar").shows("Sugar 1 kg Brook Farm 40 1.20 48.00"));
}

TEST_F(AProduct, IsSearchedAndSortedByWhatIsComputed) {
    value_of("update product set expiry = '2001-02-03' where id = 14");
    EXPECT_TRUE(anna_.open("/").shows("1–20 of 50"));
    EXPECT_TRUE(anna_.open("/?search=brook+farm").shows("Tea 25 kg Brook Farm 54 37.25 2011.50"));
    EXPECT_FALSE(anna_.open("/?search=brook+farm").shows("Alder & Sons"));
    EXPECT_TRUE(
        anna_.open("/?sort=value").shows("Expires Barley 250 g Alder & Sons 62 0.95 58.90"));
    EXPECT_TRUE(anna_.open("/?sort=quantity").shows("Expires Barley 25 kg Alder & Sons 54"));
    EXPECT_TRUE(anna_.open("/?sort=expiry").shows("expired 2001-02-03"));
}

TEST_F(AProduct, TakesNoPriceThatCannotBePaidAndKeepsTheText) {
    for (auto const* const price : {"1.205", "1,20 €", "-1", "100000.01", "NaN", ""}) {
        auto page = anna_.open("/products/1");
        page.fill("Price", price);
        page.fill("Notes", "Half an hour of typing.");
        page.press("Save");
        EXPECT_EQ(page.status(), 422) << price;
        EXPECT_EQ(page.value("Price"), price);
        EXPECT_EQ(page.value("Notes"), "Half an hour of typing.");
    }
    EXPECT_EQ(value_of("select price from product where id = 1"), "95");
}

TEST_F(AProduct, HasANameOfItsOwn) {
    auto page = anna_.open("/products/1");
    page.fill("Name", "BARLEY 1 kg");
    page.press("Save");
    EXPECT_THAT(page.alert(), HasSubstr("There is another product of this name."));
    EXPECT_EQ(page.value("Name"), "BARLEY 1 kg");
    EXPECT_EQ(value_of("select name from product where id = 1"), "Barley 250 g");
}

TEST_F(AProduct, HasANameOfItsOwnWhateverWritesIt) {
    EXPECT_THROW(value_of("update product set name = 'BARLEY 1 kg' where id = 1"),
                 std::runtime_error);
    EXPECT_EQ(value_of("select name from product where id = 1"), "Barley 250 g");
}

TEST_F(AProduct, DoesNotGetTheNameThatAnotherGetsAtTheSameTime) {
    for (int round = 0; round < 10; ++round) {
        auto const name = "Muesli " + std::to_string(round);
        auto hers = anna_.open("/products/1");
        auto his = bert_.open("/products/2");
        hers.fill("Name", name);
        his.fill("Name", name);
        press_at_once("Save", hers, his);
        EXPECT_EQ((hers.status() == 422) + (his.status() == 422), 1);
        EXPECT_THAT(hers.alert() + his.alert(),
                    HasSubstr("There is another product of this name."));
        EXPECT_EQ(value_of("select count(*) from product where name = '" + name + "'"), "1");
    }
}

TEST_F(AProduct, IsRefusedWhenItsSupplierIsCalledDifferentlyByNow) {
    auto hers = anna_.open("/products/1");
    auto his = bert_.open("/suppliers");
    his.fill("Name of Alder & Sons", "Alder & Daughters");
    his.press("Save");
    ASSERT_EQ(his.status(), 200);
    hers.fill("Notes", "Ask them for more.");
    hers.press("Save");
    EXPECT_EQ(hers.status(), 409);
    EXPECT_THAT(hers.alert(), HasSubstr("Alder & Daughters"));
    EXPECT_EQ(hers.value("Notes"), "Ask them for more.");
    hers.press("Save");
    EXPECT_EQ(hers.address(), "/");
    EXPECT_EQ(value_of("select notes from product where id = 1"), "Ask them for more.");
}

TEST_F(AProduct, IsDeletedWithWhatIsOnTheShelves) {
    auto page = anna_.open("/products/1");
    page.follow("Delete…");
    EXPECT_TRUE(page.shows("Quantity 62"));
    page.press("Delete");
    EXPECT_EQ(page.address(), "/");
    EXPECT_EQ(value_of("select count(*) from product"), "49");
    EXPECT_EQ(value_of("select count(*) from stock_level"), "196");
}

TEST_F(AProduct, IsNotDeletedByOneWhoDoesNotKnowHowManyThereAre) {
    auto hers = anna_.open("/products/1/delete");
    auto his = bert_.open("/products/1");
    his.fill("Quantity of reserve R2", "500");
    his.press("Save");
    hers.press("Delete");
    EXPECT_EQ(hers.status(), 409);
    EXPECT_THAT(hers.alert(), HasSubstr("Quantity was 62, is now 549"));
    EXPECT_EQ(value_of("select count(*) from product"), "50");
}

TEST_F(AProduct, ThatIsDeletedWhileSomebodyEditsItKeepsWhatWasTyped) {
    auto hers = anna_.open("/products/1");
    auto deletion = bert_.open("/products/1/delete");
    deletion.press("Delete");
    hers.fill("Notes", "An hour of typing.");
    hers.fill("Quantity of shelf A1", "17");
    hers.press("Save");
    EXPECT_EQ(hers.status(), 404);
    EXPECT_TRUE(hers.shows("This product is not kept here any more."));
    EXPECT_TRUE(hers.shows("An hour of typing."));
    hers.follow("Go to the start");
    EXPECT_TRUE(hers.shows("1–20 of 49"));
    EXPECT_EQ(value_of("select count(*) from product"), "49");
    EXPECT_EQ(value_of("select count(*) from stock_level"), "196");
}

TEST_F(AProduct, ThatIsGoneHasNoPage) {
    for (auto const* const gone :
         {"/products/4711", "/products/4711/transfer", "/products/salt", "/products/01"}) {
        EXPECT_EQ(anna_.open(gone).status(), 404) << gone;
    }
}

TEST_F(AProduct, OfTheExamplesDoesNotComeBackAtTheNextStart) {
    auto page = anna_.open("/products/1/delete");
    page.press("Delete");
    start();
    EXPECT_EQ(value_of("select count(*) from product"), "49");
    EXPECT_EQ(value_of("select count(*) from stock_level"), "196");
}

}  // namespace
}  // namespace stock_room
