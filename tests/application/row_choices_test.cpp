// SPDX-License-Identifier: MIT
// Choices in rows: of one value and of several.
#include <gmock/gmock.h>

#include "store.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class RowChoices : public ::testing::Test {
protected:
    StoreApplication application{factory<StoreForm<Form>>()};
    Browser browser = application.browser();
    Page page = browser.open("/");
};

TEST_F(RowChoices, OfSeveralValuesAreSavedEachInItsRow) {
    EXPECT_EQ(page.chosen("Tags of Bolt"), "Steel, Brass");
    page.untick("Tags of Bolt", "Steel");
    page.tick("Tags of Nut", "Small");
    page.tick("Tags of new thing 1", "Brass");
    page.fill("Name of new thing 1", "Screw");
    page.select("Shelf of new thing 1", "Top");
    page.press("Save all");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.things(), "17 Bolt 1 b, 5 2|18 Nut 2 c, 8 3|Screw Screw 1 b,  ");
    EXPECT_EQ(page.chosen("Tags of Bolt"), "Brass");
}

TEST_F(RowChoices, OfSeveralValuesSayInAConflictWhichRowItIs) {
    application.execute("update thing set tags = 'c\n' where id = '17'");
    page.untick("Tags of Bolt", "Steel");
    page.press("Save all");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Tags of Bolt was Brass, Steel, is now Small; "
                                        "you typed Brass"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("Nut")));
    EXPECT_EQ(page.chosen("Tags of Bolt"), "Brass");
    page.press("Save all");
    EXPECT_EQ(application.things(), "17 Bolt 1 b, 5 2|18 Nut 2  8 3");
}

TEST_F(RowChoices, OfAnOptionThatHasAnotherNameNowNameTheirRow) {
    application.execute("update tag set name = 'Bronze' where id = 'b'");
    page.fill("Price of Nut", "9");
    page.press("Save all");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Tags of Bolt"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("Tags of Nut")));
    EXPECT_EQ(page.value("Price of Nut"), "9");
}

TEST_F(RowChoices, ThatWereGivenUpMustStillMeanTheSame) {
    application.execute("update tag set name = 'Bronze' where id = 'b'");
    page.untick("Tags of Bolt", "Brass");
    page.press("Save all");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Tags of Bolt"));
    EXPECT_THAT(page.alert(), HasSubstr("the option set before (Brass) is now called Bronze"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("Tags of Nut")));
    page.press("Save all");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.chosen("Tags of Bolt"), "Steel");
}

TEST_F(RowChoices, OfOneValueThatWereGivenUpMustStillMeanTheSame) {
    application.execute("update shelf set name = 'Attic' where id = '1'");
    page.select("Shelf of Bolt", "Middle");
    page.press("Save all");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Shelf of Bolt: the option set before (Top) is now called "
                                        "Attic"));
}

/// The place of each of many things.
struct Place {
    std::string shelf;

    static auto fields() { return std::tuple{field<&Place::shelf>("shelf", "Shelf")}; }
};

struct Places {
    std::vector<Place> things;
    std::vector<Option> shelves;
    std::vector<Place>* saved = nullptr;

    void save() { *saved = things; }

    static auto events() { return std::tuple{event<&Places::save>("save", "Save")}; }
};

class PlacesForm : public Form {
public:
    PlacesForm(View& view, Places& saved) : Form{view, "places"}, places_{saved} {
        places_.saved = &saved.things;
        auto& rows = add<FormTable>(*this, "thing", std::vector<std::string>{"Shelf"});
        for (std::size_t i = 0; i < places_.things.size(); ++i) {
            auto const number = std::to_string(i);
            rows.add_row(number, "thing " + number)
                .add_input<SelectInput>(field_of<&Place::shelf>(places_.things[i]),
                                        places_.shelves);
        }
        add<Button>(event_of<&Places::save>(places_));
    }

private:
    Places places_;
};

TEST(RowsOfChoices, AThousandOfSixtyOptionsAreWithinTheUsualLimits) {
    Places saved;
    for (int i = 0; i < 60; ++i) {
        saved.shelves.push_back({std::to_string(i), "Shelf " + std::to_string(i), {}});
    }
    for (int i = 0; i < 1'000; ++i) saved.things.push_back({std::to_string(i % 50)});
    saved.things[0].shelf = "55";
    TestApplication application{[&saved](UserInterface& user_interface) {
        user_interface.define_view("/", "Places")
            .set_slot("main", factory<PlacesForm>(std::ref(saved)));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    ASSERT_EQ(page.status(), 200);
    page.select("Shelf of thing 7", "Shelf 59");
    page.press("Save");
    ASSERT_EQ(page.status(), 200);
    EXPECT_EQ(saved.things[7].shelf, "59");

    saved.shelves[55].label = "Basement";
    page.select("Shelf of thing 8", "Shelf 59");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Shelf of thing 0"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("thing 1")));
    EXPECT_EQ(page.value("Shelf of thing 8"), "59");
    EXPECT_EQ(saved.things[8].shelf, "8");
}

}  // namespace
}  // namespace holdfast::testing
