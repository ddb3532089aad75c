// SPDX-License-Identifier: MIT
// Forms that data make larger than what can be sent at once.
#include <boost/json.hpp>
#include <gmock/gmock.h>

#include "stock.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// Three rows of three inputs, with a choice beside each; a blank one of two; the seal, the button.
constexpr std::size_t fields_of_three_rows = 3 * 6 + 4 + 2;

class ManyRows : public ::testing::Test {
protected:
    void others_insert(std::string const& id, std::string const& name) {
        application.execute("insert into product values ('" + id + "', '" + name + "', 1)");
    }
    void others_insert_three() {
        for (auto const* const id : {"19", "20", "21"}) others_insert(id, std::string{"N"} + id);
    }
    static bool has(Page const& page, std::string_view label) {
        return std::ranges::find(page.controls(), label, &Control::label) != page.controls().end();
    }

    StockApplication application{{}, {.most_fields = fields_of_three_rows}};
    Browser browser = application.browser();
};

TEST_F(ManyRows, AreShownAsFarAsTheyCanBeSent) {
    others_insert_three();
    auto page = browser.open("/");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("Only the first 3 of 5 rows are shown here"));
    EXPECT_TRUE(has(page, "Quantity of N19"));
    EXPECT_FALSE(has(page, "Quantity of N20"));
    EXPECT_THAT(page.html(), Not(HasSubstr("N20")));
    page.fill("Quantity of N19", "7");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "17 Bolt M6 5, 18 Nut M6 8, 19 N19 7, 20 N20 1, 21 N21 1");
}

TEST_F(ManyRows, CanBeMadeFewer) {
    others_insert_three();
    auto page = browser.open("/");
    page.tick("Remove Bolt M6");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("Only the first 3 of 4 rows"));
    page.press("Remove now Nut M6");
    EXPECT_EQ(page.status(), 200);
    EXPECT_FALSE(page.shows("Only the first"));
    EXPECT_TRUE(has(page, "Quantity of N21"));
    EXPECT_EQ(application.products(), "19 N19 1, 20 N20 1, 21 N21 1");
}

TEST_F(ManyRows, AreNotMadeMoreThanCanBeSent) {
    auto page = browser.open("/");
    page.fill("Name of new product 1", "Screw");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_FALSE(page.shows("Only the first"));
    page.fill("Name of new product 1", "Washer");
    page.fill("Quantity of Nut M6", "9");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("There is no room for more rows here"));
    EXPECT_THAT(page.alert(), HasSubstr("Nothing was saved"));
    EXPECT_EQ(page.value("Name of new product 1"), "Washer");
    EXPECT_EQ(page.value("Quantity of Nut M6"), "9");
    EXPECT_EQ(application.products(), "17 Bolt M6 5, 18 Nut M6 8, nScrew Screw 0");
    page.tick("Remove Bolt M6");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.products(), "18 Nut M6 9, nScrew Screw 0, nWasher Washer 0");
}

TEST_F(ManyRows, OfferNoBlankRowThatCouldNotBeSent) {
    EXPECT_THAT(browser.open("/").html(), HasSubstr("Add a row"));
    auto left_open = browser.open("/");
    others_insert("19", "N19");
    auto const page = browser.open("/");
    EXPECT_THAT(page.html(), Not(HasSubstr("Add a row")));
    EXPECT_TRUE(page.shows("There is no room for more rows here"));
    EXPECT_TRUE(has(page, "Quantity of N19"));
    left_open.fill("Name of new product 1", "Screw");
    left_open.press("Add a row");
    EXPECT_THAT(left_open.alert(), HasSubstr("There is no room for one more row"));
    EXPECT_EQ(left_open.value("Name of new product 1"), "Screw");
    EXPECT_TRUE(has(left_open, "Quantity of N19"));
    EXPECT_FALSE(has(left_open, "Name of new product 2"));
}

TEST_F(ManyRows, AreAConflictWhenOthersMovedSomeOutOfSight) {
    others_insert_three();
    auto page = browser.open("/");
    page.fill("Quantity of N19", "7");
    others_insert("16", "N16");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("N16 is new"));
    EXPECT_THAT(page.alert(), Not(HasSubstr("not there any more")));
    EXPECT_EQ(page.value("Quantity of N19 (will not be saved)"), "7");
    EXPECT_EQ(application.products(),
              "16 N16 1, 17 Bolt M6 5, 18 Nut M6 8, 19 N19 1, 20 N20 1, 21 N21 1");
}

TEST_F(ManyRows, AreTheSameOnARefusedPage) {
    others_insert_three();
    auto page = browser.open("/");
    page.fill("Quantity of N19", "many");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    EXPECT_EQ(page.value("Quantity of N19"), "many");
    EXPECT_TRUE(page.shows("Only the first 3 of 5 rows"));
    application.execute("update product set quantity = 6 where id = '17'");
    page.fill("Quantity of N19", "4");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("Quantity of N19"), "4");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_THAT(application.products(), StartsWith("17 Bolt M6 6, 18 Nut M6 8, 19 N19 4"));
}

TEST_F(ManyRows, ThatAreNotShownAreNotWritten) {
    others_insert_three();
    auto page = browser.open("/");
    auto entries = page.entry_list("Save");
    auto forged = page.control("Quantity of N19").name;
    forged.replace(forged.find("19"), 2, "21");
    entries.emplace_back(forged, "99");
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(application.products(), HasSubstr("21 N21 1"));
}

TEST_F(ManyRows, MayBeAddedToByOthersWhereOneDoesNotSeeIt) {
    others_insert_three();
    auto page = browser.open("/");
    page.fill("Quantity of N19", "7");
    others_insert("22", "N22");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("Only the first 3 of 6 rows"));
    EXPECT_THAT(application.products(), HasSubstr("19 N19 7"));
}

TEST_F(ManyRows, SayToProgramsHowManyTheyAre) {
    others_insert_three();
    browser.set_header("Accept", "application/json");
    auto const answer = browser.send(http::Method::get, "/");
    auto const page = boost::json::parse(answer.body);
    auto const& form = page.at("forms").at(0);
    EXPECT_EQ(boost::json::serialize(form.at("left_out")),
              R"([{"list":"product","shown":3,"of":5}])");
}

TEST(ManyBytesOfRows, AreShownAsFarAsTheyCanBeSent) {
    StockApplication application{{}, {.most_bytes = 20'000}};
    for (int id = 100; id < 300; ++id) {
        auto const text = std::to_string(id);
        application.execute("insert into product values ('" + text + "', 'N" + text + "', 1)");
    }
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("of 202 rows are shown here"));
    page.fill("Quantity of N101", "7");
    page.fill("Name of new product 1", "Screw");
    page.press("Save");
    EXPECT_EQ(page.status(), 422);
    page.fill("Name of new product 1", "");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_THAT(application.products(), HasSubstr("101 N101 7"));
}

TEST(TextThatCannotBeSent, IsShownAndNotToBeChanged) {
    TestApplication application{whole_note, {.most_bytes = 8'000}};
    auto browser = application.browser();
    auto left_open = browser.open("/");
    left_open.fill("Text", "Mine");
    application.execute("update note set body = '" + std::string(9'000, 'x') + "'");
    auto page = browser.open("/");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("This cannot be changed here: it is more than can be sent at once"));
    EXPECT_TRUE(page.control("Text").is_disabled);
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
    EXPECT_EQ(application.text(), std::string(9'000, 'x'));
    left_open.press("Save");
    EXPECT_EQ(left_open.status(), 409);
    EXPECT_EQ(left_open.value("Text (will not be saved)"), "Mine");
}

TEST(TextThatCannotBeSent, IsAConflictWhenOthersChangedIt) {
    TestApplication application{whole_note, {.most_bytes = 8'000}};
    application.execute("update note set body = '" + std::string(9'000, 'x') + "'");
    auto browser = application.browser();
    auto page = browser.open("/");
    page.fill("Title", "Mine");
    application.execute("update note set body = 'short'");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("Title"), "Mine");
    EXPECT_EQ(application.title(), "Old title");
}

/// Tracks more than can be sent in a seal.
class LongList : public Div {
public:
    std::vector<std::string> concurrency_hash_strings() const override {
        return std::vector<std::string>(2'000, "entry");
    }
};

TEST(FormThatReliesOnMoreThanCanBeSent, IsShownAndNotToBeChanged) {
    TestApplication application{[](NoteForm& form, View& view) {
                                    whole_note(form, view);
                                    form.add<LongList>();
                                },
                                {.most_bytes = 10'000}};
    auto const page = application.browser().open("/");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("Nothing can be changed here"));
    EXPECT_EQ(page.value("Title"), "Old title");
    EXPECT_TRUE(page.control("Title").is_disabled);
}

/// Widgets and buttons that a query made twice.
TEST(TwoButtonsOfOneEvent, AreOneParticipant) {
    TestApplication application{[](NoteForm& form, View& view) {
        whole_note(form, view);
        form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 3));
        form.add<Button>(event_of<&Note::add>(form.note, view.transaction(), 3));
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    page.press("Add", 1);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.count(), 3);
}

/// Names itself by what is not unique.
class NamedCount : public CountWidget {
public:
    using CountWidget::CountWidget;
    std::string concurrency_key() const override { return "count"; }
};

TEST(TwoTrackedWidgetsOfOneName, AreTwoParticipants) {
    TestApplication application{[](NoteForm& form, View& view) {
        title_and<&Note::save>(form, view);
        form.add<NamedCount>(form.note);
        form.add<NamedCount>(form.note);
    }};
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_EQ(page.status(), 200);
    application.execute("update note set count = 5");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
}

TEST(TextOfADatabase, ThatIsNoUtf8IsShownAndLeftAsItIs) {
    TestApplication application{whole_note};
    if (application.address.starts_with("postgresql")) GTEST_SKIP() << "which keeps none";
    application.execute("update note set body = cast(x'6100ff62' as text)");
    auto browser = application.browser();
    auto page = browser.open("/");
    EXPECT_EQ(page.status(), 200);
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.query("select hex(body) from note"), "6100FF62");
    browser.set_header("Accept", "application/json");
    auto const answer = browser.send(http::Method::get, "/");
    EXPECT_NO_THROW(boost::json::parse(answer.body));
}

}  // namespace
}  // namespace holdfast::testing
