// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "stock.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto both_as_they_were = "17 Bolt M6 5, 18 Nut M6 8";
StockOptions const merging{.policy = ConcurrencyPolicy::merge};

TEST(Rows, AreSavedEachInItsOwnObject) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Quantity of Bolt M6", "6");
    page.fill("Name of Nut M6", "Nut M7");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "17 Bolt M6 6, 18 Nut M7 8");
}

TEST(Rows, HaveLabelsWithTheirNamesInBothLayouts) {
    for (auto const layout : {RowLayout::list, RowLayout::table}) {
        StockApplication application{{.layout = layout}};
        auto const page = application.browser().open("/");
        EXPECT_EQ(page.value("Quantity of Bolt M6"), "5");
        EXPECT_EQ(page.control("Remove Nut M6").type, "checkbox");
        EXPECT_THAT(page.html(), HasSubstr("[17].quantity."));
    }
    StockApplication application;
    EXPECT_THAT(application.browser().open("/").html(),
                HasSubstr("<th scope=\"col\">Quantity</th>"));
}

TEST(Rows, AreFoundAgainInAnyOrder) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update product set id = 'x' where id = '18'");
    application.execute("insert into product values ('18', 'Nut M6', 8)");
    application.execute("delete from product where id = 'x'");
    page.fill("Quantity of Bolt M6", "6");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "17 Bolt M6 6, 18 Nut M6 8");
}

TEST(Rows, SayInAConflictWhichRowItIs) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update product set quantity = 7 where id = '17'");
    page.fill("Quantity of Bolt M6", "6");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Quantity of Bolt M6 was 5, is now 7; you typed 6"));
    EXPECT_EQ(page.value("Quantity of Bolt M6"), "6");
    page.press("Save");
    EXPECT_EQ(application.products(), "17 Bolt M6 6, 18 Nut M6 8");
}

TEST(Rows, WithoutANameAreCalledByTheirPlace) {
    StockApplication application;
    application.execute("update product set name = ' ' where id = '18'");
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_EQ(page.value("Quantity of Row 2"), "8");
    page.fill("Quantity of Bolt M6", "6");
    application.execute("delete from product where id = '18'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Row 2 is not there any more"));
}

TEST(Rows, InsertedMeanwhileRefuseWhateverThePolicy) {
    for (auto const& options : {StockOptions{}, merging}) {
        StockApplication application{options};
        auto browser = application.browser();
        auto page = browser.open("/");
        application.execute("insert into product values ('16', 'Screw', 1)");
        page.fill("Quantity of Nut M6", "9");
        page.press("Save");
        EXPECT_EQ(page.status(), 409);
        EXPECT_THAT(page.alert(), HasSubstr("Quantity of Screw is new, is 1"));
        EXPECT_THAT(page.alert(), Not(HasSubstr("Bolt")));
        page.press("Save");
        EXPECT_EQ(application.products(), "16 Screw 1, 17 Bolt M6 5, 18 Nut M6 9");
    }
}

TEST(Rows, DeletedMeanwhileKeepWhatWasTypedThere) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("delete from product where id = '17'");
    page.fill("Quantity of Bolt M6", "6");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Quantity of Bolt M6 is not there any more"));
    EXPECT_EQ(page.value("Quantity of Bolt M6 (will not be saved)"), "6");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "18 Nut M6 8");
}

TEST(Rows, DeletedAndMadeAgainUnderAnotherIdentityAreOthers) {
    StockApplication application{merging};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update product set id = '19' where id = '17'");
    page.fill("Quantity of Bolt M6", "6");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(application.products(), "18 Nut M6 8, 19 Bolt M6 5");
}

TEST(Rows, WithAnotherNameThanItsUserSawRefuseWhateverThePolicy) {
    StockApplication application{{.policy = ConcurrencyPolicy::merge, .names_can_be_typed = false}};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update product set name = 'Washer' where id = '17'");
    page.fill("Quantity of Bolt M6", "6");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Washer was Bolt M6, is now Washer"));
}

TEST(Rows, AreMergedInputByInput) {
    StockApplication application{merging};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update product set name = 'Bolt M7' where id = '17'");
    page.fill("Quantity of Bolt M6", "6");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "17 Bolt M7 6, 18 Nut M6 8");
    EXPECT_THAT(page.alert(), HasSubstr("Name of Bolt M7 is now Bolt M7"));
}

TEST(Rows, WithInvalidInputAreNamedInTheList) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Quantity of Nut M6", "-1");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Nut M6: Quantity must be at least 0."));
    auto const id = page.control("Quantity of Nut M6").name;
    EXPECT_THAT(page.html(), HasSubstr("href=\"#" + id + "\""));
}

TEST(Rows, HaveButtonsOfTheirOwnObjects) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.press("Remove now Nut M6");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "17 Bolt M6 5");
    EXPECT_EQ(page.address(), "/?removed=18");
}

TEST(Rows, HaveButtonsWithTheRowAsArgument) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Quantity of Bolt M6", "6");
    page.press("Restock Nut M6");
    EXPECT_EQ(application.products(), "17 Bolt M6 6, 18 Nut M6 18");
}

TEST(Rows, DoNotHaveEnterPressTheirButtons) {
    StockApplication application;
    auto const page = application.browser().open("/");
    auto const first = page.html().find("type=\"submit\"");
    auto const end = page.html().find('>', first);
    EXPECT_THAT(page.html().substr(first, end - first), HasSubstr("event.save."));
}

TEST(Rows, WhoseIdentitiesLookAlikeAreTwo) {
    StockApplication application;
    application.execute("insert into product values ('1].x[', 'Strange', 1), ('1_5D', 'Odd', 2), "
                        "('new-1', 'Older', 3)");
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Quantity of Strange", "10");
    page.fill("Quantity of Odd", "20");
    page.fill("Quantity of Older", "30");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_THAT(application.products(), HasSubstr("1].x[ Strange 10"));
    EXPECT_THAT(application.products(), HasSubstr("1_5D Odd 20"));
    EXPECT_THAT(application.products(), HasSubstr("new-1 Older 30"));
}

TEST(Rows, OfOneIdentityAreShownOnce) {
    TestApplication application{[](NoteForm& form, View& view) {
        auto& rows = form.add<FormRows>(form, "row");
        rows.add_row("1", "One").add_input<TextInput>(field_of<&Note::title>(form.note));
        rows.add_row("1", "One again").add_input<TextInput>(field_of<&Note::text>(form.note));
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("Not shown here: 1 row with the identity of another one."));
    EXPECT_FALSE(page.shows("One again"));
    page.fill("Title of One", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
    EXPECT_EQ(application.text(), "Old text");
}

TEST(Rows, ThatAreNotOnThePageAreNotWritten) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Save");
    application.execute("insert into product values ('16', 'Screw', 1)");
    auto const name = page.control("Quantity of Bolt M6").name;
    auto forged = name;
    forged.replace(forged.find("17"), 2, "16");
    entries.emplace_back(forged, "99");
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    application.execute("delete from product where id = '16'");
    page = browser.open("/");
    entries = page.entry_list("Save");
    entries.emplace_back("stock.product[16].quantity" + name.substr(name.rfind('.')), "99");
    page.post(entries);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), both_as_they_were);
}

TEST(Rows, OfAThousandInputsAreWithinTheUsualLimits) {
    StockApplication application;
    std::string values;
    for (int i = 100; i < 440; ++i) values += ", ('" + std::to_string(i) + "', 'Screw', 1)";
    application.execute("insert into product values " + values.substr(2));
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_GT(page.controls().size(), 1'000u);
    page.fill("Quantity of Nut M6", "9");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.query("select cast(quantity as varchar(9)) from product where id = '18'"),
              "9");
}

TEST(RowToBeRemoved, GoesAndNothingElseTypedThereIsStored) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.tick("Remove Bolt M6");
    page.fill("Quantity of Bolt M6", "not a number");
    page.fill("Quantity of Nut M6", "9");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "18 Nut M6 9");
}

TEST(RowToBeRemoved, IsAConflictWhenSomebodyChangedItWhateverThePolicy) {
    for (auto const& options : {StockOptions{}, merging}) {
        StockApplication application{options};
        auto browser = application.browser();
        auto page = browser.open("/");
        application.execute("update product set quantity = 7 where id = '17'");
        page.tick("Remove Bolt M6");
        page.press("Save");
        EXPECT_EQ(page.status(), 409);
        EXPECT_THAT(page.alert(), HasSubstr("Quantity of Bolt M6 was 5, is now 7"));
        EXPECT_TRUE(page.is_ticked("Remove Bolt M6"));
        page.press("Save");
        EXPECT_EQ(page.status(), 200);
        EXPECT_EQ(application.products(), "18 Nut M6 8");
    }
}

TEST(RowToBeRemoved, GoesUnderMergeWhenAnotherRowChanged) {
    StockApplication application{merging};
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update product set quantity = 7 where id = '18'");
    page.tick("Remove Bolt M6");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "18 Nut M6 7");
}

TEST(RowToBeRemoved, AndGoneAlreadyIsAConflict) {
    for (auto const& options : {StockOptions{}, merging}) {
        StockApplication application{options};
        auto browser = application.browser();
        auto page = browser.open("/");
        application.execute("delete from product where id = '17'");
        page.tick("Remove Bolt M6");
        page.press("Save");
        EXPECT_EQ(page.status(), 409);
        page.press("Save");
        EXPECT_EQ(page.status(), 200);
        EXPECT_EQ(application.products(), "18 Nut M6 8");
    }
}

}  // namespace
}  // namespace holdfast::testing
