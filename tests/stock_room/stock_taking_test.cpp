// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "stock_room/suppliers.hpp"
#include "stock_room_test.hpp"

namespace stock_room {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

class StockTakingOnPaper : public InTheStockRoom {
protected:
    static std::string on(char const* shelf) {
        return std::string{"Quantity of Barley 250 g on "} + shelf;
    }
};

TEST_F(StockTakingOnPaper, HasARowForEachProductOnEachShelf) {
    auto const page = anna_.open("/stock-taking");
    EXPECT_EQ(std::ranges::count_if(page.controls(),
                                    [](auto const& control) {
                                        return control.label.starts_with("Quantity of ");
                                    }),
              200);
    EXPECT_EQ(page.value(on("shelf A1")), "18");
}

TEST_F(StockTakingOnPaper, SavesAllThatWasCounted) {
    auto page = anna_.open("/stock-taking");
    for (auto const& control : std::vector{page.controls()}) {
        if (control.label.starts_with("Quantity of ")) page.fill(control.label, "5");
    }
    page.press("Save what was counted");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(value_of("select count(*) from stock_level where quantity = 5"), "200");
}

TEST_F(StockTakingOnPaper, CountsAProductWhereThereWasNone) {
    auto product = bert_.open("/products/new");
    product.fill("Name", "Sugar 1 kg");
    product.select("Supplier", "Brook Farm");
    product.fill("Price", "1.20");
    product.press("Add");
    ASSERT_EQ(product.address(), "/products/51");
    auto page = anna_.open("/stock-taking");
    EXPECT_EQ(page.value("Quantity of Sugar 1 kg on reserve R2"), "0");
    page.fill("Quantity of Sugar 1 kg on shelf A2", "5");
    page.press("Save what was counted");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.value("Quantity of Sugar 1 kg on shelf A2"), "5");
    EXPECT_EQ(value_of("select sum(quantity) from stock_level where product_id = 51"), "5");
}

TEST_F(StockTakingOnPaper, SavesWhatTwoCountedOnDifferentShelves) {
    auto hers = anna_.open("/stock-taking");
    auto his = bert_.open("/stock-taking");
    hers.fill(on("shelf A1"), "17");
    his.fill(on("shelf A2"), "21");
    his.press("Save what was counted");
    ASSERT_EQ(his.status(), 200);
    hers.press("Save what was counted");
    EXPECT_EQ(hers.status(), 200);
    EXPECT_EQ(levels(), "17 21 8 13");
    EXPECT_THAT(hers.alert(),
                HasSubstr("Saved. Meanwhile others changed: " + on("shelf A2") + " is now 21"));
    EXPECT_EQ(hers.value(on("shelf A2")), "21");
}

TEST_F(StockTakingOnPaper, LosesNothingOfWhatTwoSaveAtTheSameTime) {
    for (int round = 0; round < 5; ++round) {
        auto const counted = std::to_string(30 + round);
        auto hers = anna_.open("/stock-taking");
        auto his = bert_.open("/stock-taking");
        hers.fill(on("shelf A1"), counted);
        his.fill(on("shelf A2"), counted);
        press_at_once("Save what was counted", hers, his);
        EXPECT_EQ(hers.status(), 200);
        EXPECT_EQ(his.status(), 200);
        EXPECT_EQ(levels(), counted + " " + counted + " 8 13");
    }
}

TEST_F(StockTakingOnPaper, SaysHowManyMoreOthersCountedThanItNames) {
    auto hers = anna_.open("/stock-taking");
    auto his = bert_.open("/stock-taking");
    for (auto const& control : std::vector{his.controls()}) {
        if (control.label.starts_with("Quantity of ")) his.fill(control.label, "5");
    }
    his.press("Save what was counted");
    hers.fill(on("shelf A1"), "5");
    hers.press("Save what was counted");
    EXPECT_EQ(hers.status(), 200);
    EXPECT_THAT(hers.alert(), HasSubstr("Quantity of Barley 1 kg on shelf A1 is now 5"));
    EXPECT_THAT(hers.alert(), EndsWith(" and 190 more"));
}

TEST_F(StockTakingOnPaper, SavesWhatTwoCountedAlike) {
    auto hers = anna_.open("/stock-taking");
    auto his = bert_.open("/stock-taking");
    hers.fill(on("shelf A1"), "17");
    his.fill(on("shelf A1"), "17");
    his.press("Save what was counted");
    hers.press("Save what was counted");
    EXPECT_EQ(hers.status(), 200);
    EXPECT_EQ(levels(), "17 23 8 13");
}

TEST_F(StockTakingOnPaper, NamesTheRowThatSomebodyChangedAndKeepsAllOthers) {
    auto hers = anna_.open("/stock-taking");
    hers.fill(on("shelf A1"), "17");
    hers.fill("Quantity of Tea 5 kg on reserve R2", "1");
    auto his = bert_.open("/products/1/transfer");
    his.select("From", "shelf A1: 18");
    his.select("To", "shelf A2: 23");
    his.fill("How many", "3");
    his.press("Move");
    ASSERT_EQ(levels(), "15 26 8 13");

    hers.press("Save what was counted");
    EXPECT_EQ(hers.status(), 409);
    EXPECT_THAT(hers.alert(), HasSubstr(on("shelf A1") + " was 18, is now 15; you typed 17"));
    EXPECT_THAT(hers.alert(), HasSubstr(on("shelf A2") + " was 23, is now 26"));
    EXPECT_THAT(hers.alert(), Not(HasSubstr("Tea")));
    EXPECT_EQ(hers.value(on("shelf A1")), "17");
    EXPECT_EQ(hers.value("Quantity of Tea 5 kg on reserve R2"), "1");
    EXPECT_EQ(levels(), "15 26 8 13");

    hers.press("Save what was counted");
    EXPECT_EQ(hers.status(), 200);
    EXPECT_EQ(levels(), "17 26 8 13");
}

TEST_F(StockTakingOnPaper, KeepsWhatWasCountedOfAProductThatIsGone) {
    auto hers = anna_.open("/stock-taking");
    hers.fill(on("shelf A1"), "4321");
    auto his = bert_.open("/products/1/delete");
    his.press("Delete");
    hers.press("Save what was counted");
    EXPECT_EQ(hers.status(), 409);
    EXPECT_TRUE(hers.shows("4321"));
    EXPECT_TRUE(hers.shows(on("shelf A1")));
    hers.press("Save what was counted");
    EXPECT_EQ(hers.status(), 200);
    EXPECT_EQ(value_of("select count(*) from stock_level where quantity = 4321"), "0");
}

TEST_F(StockTakingOnPaper, SaysWhichRowsAreNoNumbers) {
    auto page = anna_.open("/stock-taking");
    page.fill(on("shelf A1"), "a few");
    page.fill(on("shelf A2"), "-1");
    page.press("Save what was counted");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(),
                HasSubstr("Barley 250 g on shelf A1: Quantity must be a whole number."));
    EXPECT_THAT(page.alert(), HasSubstr("Barley 250 g on shelf A2: Quantity must be at least 0."));
    EXPECT_EQ(page.value(on("shelf A1")), "a few");
    EXPECT_EQ(levels(), "18 23 8 13");
}

class TheSuppliers : public InTheStockRoom {};

TEST_F(TheSuppliers, AreRenamedAddedAndRemovedInOneForm) {
    auto page = anna_.open("/suppliers");
    page.fill("Name of new supplier 1", "Northern Mills");
    page.press("Save");
    page.fill("Name of Northern Mills", "Southern Mills");
    page.press("Save");
    EXPECT_EQ(value_of("select count(*) from supplier"), "5");
    EXPECT_EQ(value_of("select name from supplier where id = 5"), "Southern Mills");
    page.tick("Remove Southern Mills");
    page.press("Save");
    EXPECT_EQ(value_of("select count(*) from supplier"), "4");
}

TEST_F(TheSuppliers, AreNotRemovedWhileProductsComeFromThere) {
    auto page = anna_.open("/suppliers");
    page.tick("Remove Brook Farm");
    page.fill("Name of Harbour Trading", "Harbour Traders");
    page.press("Save");
    EXPECT_THAT(page.alert(),
                HasSubstr("Brook Farm cannot be removed: 15 products come from there."));
    EXPECT_EQ(page.value("Name of Harbour Trading"), "Harbour Traders");
    EXPECT_EQ(value_of("select name from supplier where id = 3"), "Harbour Trading");
}

TEST_F(TheSuppliers, AreWrittenOnlyWhereTheyAreRenamed) {
    {
        holdfast::sql::Transaction transaction{database_, holdfast::sql::Access::write,
                                               std::chrono::steady_clock::now() +
                                                   std::chrono::minutes{1}};
        Suppliers suppliers{transaction};
        transaction.execute("update supplier set name = 'Alder' where id = 1");
        suppliers.suppliers.at(1).name = "Brook Farms";
        suppliers.save(transaction);
        transaction.commit();
    }
    EXPECT_EQ(value_of("select name from supplier where id = 1"), "Alder");
    EXPECT_EQ(value_of("select name from supplier where id = 2"), "Brook Farms");
}

}  // namespace
}  // namespace stock_room
