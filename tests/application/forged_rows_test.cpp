// SPDX-License-Identifier: MIT
// Rows that no browser sends: of a form that stands alone, and of one within another.
#include <gmock/gmock.h>

#include "store.hpp"

namespace holdfast::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

enum class Place { alone, within_another };

StoreApplication make_application(Place place) {
    if (place == Place::alone) return StoreApplication{factory<StoreForm<Form>>()};
    return StoreApplication{[](NoteForm& form, View& view) {
        form.layout->add_input<TextInput>(field_of<&Note::title>(form.note));
        form.add<StoreForm<NestedForm>>(view);
        form.add<Button>(event_of<&Note::save>(form.note, view.transaction()));
    }};
}

std::string suffix_of(Page const& page) {
    auto const& name = page.control("Name of Bolt").name;
    return name.substr(name.rfind('.'));
}

// The texts that the form sends, with another one under that name, which it may not send at all.
http::FormData forged(Page const& page, std::string const& name, std::string const& text) {
    auto entries = page.entry_list("Save all");
    auto const found =
        std::ranges::find(entries, name, &std::pair<std::string, std::string>::first);
    if (found != entries.end()) {
        found->second = text;
    } else {
        entries.emplace_back(name, text);
    }
    return entries;
}

class ForgedRows : public ::testing::TestWithParam<Place> {
protected:
    Page open() { return browser.open("/"); }

    StoreApplication application{make_application(GetParam())};
    Browser browser = application.browser();
};

TEST_P(ForgedRows, DoNotGetAChoiceThatIsNotOnOffer) {
    auto page = open();
    page.post(forged(page, page.control("Shelf of Bolt").name, "99"));
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Shelf of Bolt"));
    EXPECT_EQ(application.things(), as_they_were);
}

TEST_P(ForgedRows, DoNotGetAChoiceThatIsNotOnOfferWhereTheyAreNew) {
    auto page = open();
    page.fill("Name of new thing 1", "Screw");
    page.post(forged(page, page.control("Shelf of new thing 1").name, "99"));
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Shelf of new thing 1"));
    EXPECT_EQ(page.value("Name of new thing 1"), "Screw");
    EXPECT_EQ(application.things(), as_they_were);
}

TEST_P(ForgedRows, DoNotGetATagThatIsNotOnOffer) {
    for (auto const* const row : {"17", "new-1"}) {
        auto page = open();
        page.fill("Name of new thing 1", "Screw");
        auto entries = page.entry_list("Save all");
        entries.emplace_back("store.thing[" + std::string{row} + "].tags" + suffix_of(page), "z");
        page.post(entries);
        EXPECT_EQ(page.status(), 409);
        EXPECT_EQ(application.things(), as_they_were);
    }
}

TEST_P(ForgedRows, DoNotGetAValueThatMayNotBeChanged) {
    application.execute("update thing set rights = 'locked' where id = '17'");
    auto page = open();
    EXPECT_TRUE(page.control("Price of Bolt").is_disabled);
    EXPECT_FALSE(page.control("Price of Nut").is_disabled);
    page.post(forged(page, page.control("Price of Bolt").name, "1"));
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.alert(), HasSubstr("You cannot change Price of Bolt"));
    EXPECT_EQ(application.things(), as_they_were);
}

TEST_P(ForgedRows, DoNotGetAValueThatMayNotBeChangedAnyMore) {
    auto page = open();
    application.execute("update thing set rights = 'locked' where id = '17'");
    page.fill("Price of Bolt", "1");
    page.press("Save all");
    EXPECT_EQ(page.status(), 409);
    EXPECT_EQ(page.value("Price of Bolt (will not be saved)"), "1");
    page.press("Save all");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.things(), as_they_were);
}

TEST_P(ForgedRows, DoNotGetAValueThatMayNotBeSeen) {
    application.execute(
        "update thing set rights = 'confidential', cost = '7654321' where id = '17'");
    auto page = open();
    EXPECT_THAT(page.html(), Not(HasSubstr("Cost of Bolt")));
    EXPECT_THAT(page.html(), Not(HasSubstr("7654321")));
    EXPECT_EQ(page.value("Cost of Nut"), "3");
    page.post(forged(page, "store.thing[17].cost" + suffix_of(page), "1"));
    EXPECT_EQ(page.status(), 403);
    EXPECT_THAT(page.html(), Not(HasSubstr("7654321")));
    EXPECT_EQ(application.things(), "17 Bolt 1 a,b, 5 7654321|18 Nut 2  8 3");
}

TEST_P(ForgedRows, DoNotTellAValueThatMayNotBeSeenAnyMore) {
    auto page = open();
    EXPECT_EQ(page.value("Cost of Bolt"), "2");
    application.execute("update thing set cost = '4567890' where id = '17'");
    page = open();
    application.execute(
        "update thing set rights = 'confidential', cost = '7654321' where id = '17'");
    page.fill("Price of Nut", "9");
    page.press("Save all");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Cost of Bolt"));
    EXPECT_THAT(page.html(), Not(HasSubstr("4567890")));
    EXPECT_THAT(page.html(), Not(HasSubstr("7654321")));
    EXPECT_EQ(page.value("Price of Nut"), "9");
}

TEST_P(ForgedRows, DoNotRelyOnAValueThatMayNotBeSeen) {
    application.execute("update thing set rights = 'confidential' where id = '17'");
    auto page = open();
    application.execute("update thing set cost = '7654321' where id = '17'");
    page.fill("Price of Nut", "9");
    page.press("Save all");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.things(), "17 Bolt 1 a,b, 5 7654321|18 Nut 2  9 3");
}

INSTANTIATE_TEST_SUITE_P(OfAForm, ForgedRows,
                         ::testing::Values(Place::alone, Place::within_another),
                         [](auto const& place) {
                             return place.param == Place::alone ? "Alone" : "WithinAnother";
                         });

TEST(SealOfAForm, DoesNotServeForTheFormWithinIt) {
    auto application = make_application(Place::within_another);
    auto browser = application.browser();
    auto page = browser.open("/");
    auto const price = "thing[17].price" + suffix_of(page);

    auto entries = page.entry_list("Save");
    entries.emplace_back("store." + price, "1");
    page.post(entries);
    EXPECT_EQ(page.status(), 200);  // what belongs to another form is none of this one's

    page = browser.open("/");
    entries = page.entry_list("Save");
    entries.emplace_back("note.thing[17].price" + suffix_of(page), "1");
    page.post(entries);
    EXPECT_EQ(page.status(), 403);

    page = browser.open("/");
    entries = page.entry_list("Save");
    auto const seal = seal_in(entries);
    entries = forged(page, "store.thing[17].price" + suffix_of(page), "1");
    seal_in(entries) = seal;
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_EQ(application.things(), as_they_were);
}

TEST(SealOfAFormWithinAnother, DoesNotServeForTheOuterOne) {
    auto application = make_application(Place::within_another);
    auto browser = application.browser();
    auto page = browser.open("/");
    auto entries = page.entry_list("Save all");
    entries.emplace_back("note.title" + suffix_of(page), "Forged");
    page.post(entries);
    EXPECT_EQ(page.status(), 200);

    page = browser.open("/");
    entries = page.entry_list("Save all");
    auto const seal = seal_in(entries);
    entries = page.entry_list("Save");
    seal_in(entries) = seal;
    std::ranges::find(entries, page.control("Title").name,
                      &std::pair<std::string, std::string>::first)
        ->second = "Forged";
    page.post(entries);
    EXPECT_EQ(page.status(), 403);
    EXPECT_EQ(application.title(), "Old title");
}

}  // namespace
}  // namespace holdfast::testing
