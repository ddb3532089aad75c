// SPDX-License-Identifier: MIT
#include <boost/json.hpp>
#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "booking.hpp"
#include "stock.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr auto both_as_they_were = "17 Bolt M6 5, 18 Nut M6 8";

TEST(BlankRow, LeftUntouchedIsNoObject) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), both_as_they_were);
    EXPECT_THAT(page.html(), Not(HasSubstr("required maxlength=\"20\" value=\"\"")));
}

TEST(BlankRow, WithATextIsANewObject) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Name of new product 1", "Screw");
    page.fill("Quantity of new product 1", "3");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "17 Bolt M6 5, 18 Nut M6 8, nScrew Screw 3");
    EXPECT_EQ(page.value("Name of new product 1"), "");
}

TEST(BlankRow, WithATextMustBeWhole) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Quantity of new product 1", "3");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("new product 1: Name is required."));
    EXPECT_EQ(page.value("Quantity of new product 1"), "3");
    page.fill("Name of new product 1", "Screw");
    page.press("Save");
    EXPECT_EQ(application.products(), "17 Bolt M6 5, 18 Nut M6 8, nScrew Screw 3");
}

TEST(BlankRow, WithNothingInItIsNoObject) {
    for (std::string const quantity : {"", " ", "0", " 0 ", "\u00A0", "\u200B"}) {
        for (std::string const name : {"", " ", "\u3000", "\u200B\uFEFF", "\u3164", "\u200D"}) {
            StockApplication application;
            auto browser = application.browser();
            auto page = browser.open("/");
            page.fill("Quantity of new product 1", quantity);
            page.fill("Name of new product 1", name);
            page.fill("Quantity of Bolt M6", "6");
            page.press("Save");
            EXPECT_EQ(page.status(), 200) << quantity << '|' << name;
            EXPECT_EQ(application.products(), "17 Bolt M6 6, 18 Nut M6 8");
        }
    }
}

/// Presets of each kind.
struct Order {
    std::string name = "Screw";
    bool is_urgent = true;
    std::optional<Room> room = Room::twin;
    std::set<int> days{1, 2};

    static auto fields() {
        return std::tuple{field<&Order::name>("name", "Name", required),
                          field<&Order::is_urgent>("is_urgent", "Urgent"),
                          field<&Order::room>("room", "Room"),
                          field<&Order::days>("days", "Days", required)};
    }
};

struct Orders {
    std::vector<Order> added;
    std::vector<Order>* saved = nullptr;

    void save() { saved->insert(saved->end(), added.begin(), added.end()); }

    static auto events() { return std::tuple{event<&Orders::save>("save", "Save")}; }
};

class OrdersForm : public Form {
public:
    OrdersForm(View& view, std::vector<Order>& saved)
        : Form{view, "orders"}, orders_{.added = {}, .saved = &saved} {
        auto const fill = [](FormRow& row, Order& order) {
            row.add_input<TextInput>(field_of<&Order::name>(order));
            row.add_input<CheckBoxInput>(field_of<&Order::is_urgent>(order));
            row.add_input<SelectInput>(field_of<&Order::room>(order),
                                       options_of<std::optional<Room>>());
            row.add_input<CheckBoxListInput>(field_of<&Order::days>(order),
                                             std::vector<Option>{{"1", "Monday", {}},
                                                                 {"2", "Tuesday", {}}});
        };
        add<FormRows>(*this, "order").add_blank_rows(orders_.added, fill, {.name = "order"});
        add<Button>(event_of<&Orders::save>(orders_));
    }

private:
    Orders orders_;
};

class BlankRowOfPresets : public ::testing::Test {
protected:
    std::vector<Order> saved;
    TestApplication application{[this](UserInterface& user_interface) {
        user_interface.define_view("/", "Orders")
            .set_slot("main", factory<OrdersForm>(std::ref(saved)));
    }};
    Browser browser = application.browser();
    Page page = browser.open("/");
};

TEST_F(BlankRowOfPresets, WhichAreTakenOutIsNoObject) {
    page.fill("Name of order 1", "");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    page.untick("Urgent of order 1");
    page.untick("Days of order 1", "Monday");
    page.untick("Days of order 1", "Tuesday");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    page.select("Room of order 1", "(none)");
    page.fill("Name of order 1", " \u2003");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(saved.empty());
}

TEST_F(BlankRowOfPresets, OfWhichOneIsAnotherIsANewObject) {
    page.select("Room of order 1", "A room for one");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    ASSERT_EQ(saved.size(), 1U);
    EXPECT_EQ(saved.front().name, "Screw");
    page.untick("Days of order 1", "Monday");
    page.press("Save");
    EXPECT_EQ(saved.size(), 2U);
    page.fill("Name of order 1", "");
    page.select("Room of order 1", "A room for one");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(saved.size(), 2U);
}

TEST(BlankRow, SentTwiceIsInsertedOnce) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Name of new product 1", "Screw");
    auto again = page;
    page.press("Save");
    again.press("Save");
    EXPECT_EQ(again.status(), 200);
    EXPECT_THAT(again.notice(), HasSubstr("Already saved"));
    EXPECT_EQ(application.products(), "17 Bolt M6 5, 18 Nut M6 8, nScrew Screw 0");
}

TEST(BlankRow, GoesOnceIntoEachAttemptOfASubmission) {
    int attempts = 0;
    StockApplication application{{}, {}, {.after_check = [&attempts] {
                                     if (++attempts < 3) {
                                         throw sql::SqlError{sql::ErrorKind::again, "overtaken"};
                                     }
                                 }}};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Name of new product 1", "Screw");
    page.press("Save");
    EXPECT_EQ(attempts, 3);
    EXPECT_EQ(application.products(), "17 Bolt M6 5, 18 Nut M6 8, nScrew Screw 0");
}

TEST(AddingARow, LosesNothingThatWasTypedAndSavesNothing) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Quantity of Bolt M6", "not a number");
    page.fill("Name of new product 1", "Screw");
    page.tick("Remove Nut M6");
    page.press("Add a row");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.value("Quantity of Bolt M6"), "not a number");
    EXPECT_EQ(page.value("Name of new product 1"), "Screw");
    EXPECT_TRUE(page.is_ticked("Remove Nut M6"));
    EXPECT_EQ(page.value("Name of new product 2"), "");
    EXPECT_EQ(application.products(), both_as_they_were);
    EXPECT_EQ(application.claims(), 0);
    page.fill("Quantity of Bolt M6", "6");
    page.fill("Name of new product 2", "Washer");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "17 Bolt M6 6, nScrew Screw 0, nWasher Washer 0");
}

TEST(AddingARow, IsOneIntentionWithTheSubmissionThatFollows) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Name of new product 1", "Screw");
    auto left_behind = page;
    page.press("Add a row");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    left_behind.fill("Name of new product 1", "Another");
    left_behind.press("Save");
    EXPECT_EQ(left_behind.status(), 409);
    EXPECT_THAT(application.products(), Not(HasSubstr("Another")));
}

TEST(AddingARow, ShowsWhatOthersChangedAndMovesNoBasePastTheRest) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Quantity of Bolt M6", "6");
    application.execute("update product set quantity = 7 where id = '17'");
    page.press("Add a row");
    EXPECT_EQ(page.status(), 200);
    EXPECT_THAT(page.alert(), HasSubstr("Quantity of Bolt M6 was 5, is now 7; you typed 6"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("new product")));
    application.execute("update product set quantity = 9 where id = '18'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Quantity of Nut M6 was 8, is now 9"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("Quantity of Bolt M6")));
}

TEST(AddingARow, EndsAtTheMost) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    auto forged = page.entry_list("Add a row");
    page.press("Add a row");
    page.press("Add a row");
    EXPECT_EQ(page.value("Name of new product 3"), "");
    EXPECT_THROW(page.press("Add a row"), std::runtime_error);
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
}

TEST(AddingARow, PutsTheFocusThere) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_THAT(page.html(), Not(HasSubstr("autofocus")));
    page.press("Add a row");
    auto const name = page.control("Name of new product 2").name;
    auto const place = page.html().find("id=\"" + name);
    EXPECT_THAT(page.html().substr(place, page.html().find('>', place) - place),
                HasSubstr("autofocus"));
}

TEST(AddingARow, TogetherWithAnEventIsMalformed) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Add a row");
    entries.push_back(page.entry_list("Save").back());
    page.post(entries);
    EXPECT_EQ(page.status(), 400);
}

TEST(AddingARow, NeedsTheSeal) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Name of new product 1", "Screw");
    auto entries = page.entry_list("Add a row");
    seal_in(entries) += "A";
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_EQ(page.value("Name of new product 1"), "Screw");
}

TEST(AddingARow, OfAListThatIsNotThereAddsNone) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Add a row");
    auto& name = entries.back().first;
    name.replace(name.find("add.product"), 11, "add.nothing");
    page.post(entries);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.value("Name of new product 1"), "");
    EXPECT_THAT(page.html(), Not(HasSubstr("new-2")));
}

TEST(AddingARow, TellsAProgramWhatChangedToo) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update product set quantity = 7 where id = '17'");
    browser.set_header("Accept", "application/json");
    page.press("Add a row");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.header("Content-Type"), "application/json");
    auto const answer = boost::json::parse(page.html());
    EXPECT_EQ(answer.at("cause").as_string(), "row_added");
    EXPECT_EQ(answer.at("changed").as_array().size(), 1U);
    EXPECT_THAT(page.html(), HasSubstr("product[new-2].name"));
}

TEST(BlankRow, ThatWasNotOnThePageIsRefused) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Save");
    auto name = page.control("Name of new product 1").name;
    name.replace(name.find("new-1"), 5, "new-99");
    entries.emplace_back(name, "Forged");
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_EQ(application.products(), both_as_they_were);
}

TEST(BlankRow, StaysOnARefusedPageOfAnUnknownBase) {
    StockApplication application;
    auto browser = application.browser();
    auto page = browser.open("/");
    page.press("Add a row");
    page.fill("Name of new product 2", "Screw");
    auto entries = page.entry_list("Save");
    seal_in(entries) += "A";
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_EQ(page.value("Name of new product 2"), "Screw");
    page.press("Save");
    EXPECT_EQ(application.products(), "17 Bolt M6 5, 18 Nut M6 8, nScrew Screw 0");
}

TEST(BlankRow, WhoseListHoldsObjectsAlreadyIsAMistakeInTheProgram) {
    std::vector<Product> products(1);
    TestApplication application{[&products](NoteForm& form, View&) {
        form.add<FormRows>(form, "row").add_blank_rows(products, [](FormRow&, Product&) {});
    }};
    EXPECT_EQ(application.browser().open("/").status(), 500);
}

}  // namespace
}  // namespace holdfast::testing
