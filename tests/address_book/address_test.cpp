// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "office.hpp"

namespace address_book {
namespace {

using ::testing::HasSubstr;

class AnAddress : public Office {};

TEST_F(AnAddress, ThatIsAddedHasAPageOfItsOwn) {
    auto page = anna_.open("/");
    page.follow("Add an address");
    page.fill("Name", "Zora Zimmer");
    page.fill("E-mail", "zora@example.org");
    page.fill("Telephone", "+44 20 7946 0999");
    page.fill("Birthday", "1984-02-29");
    page.fill("Street", "Mill Lane 3");
    page.fill("Town", "Ripon");
    page.fill("Notes", "Knocks twice.");
    page.press("Add");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(page.address(), "/49");
    EXPECT_EQ(page.title(), "Edit Zora Zimmer");
    EXPECT_EQ(page.value("E-mail"), "zora@example.org");
    EXPECT_EQ(page.value("Telephone"), "+44 20 7946 0999");
    EXPECT_EQ(page.value("Birthday"), "1984-02-29");
    EXPECT_EQ(page.value("Street"), "Mill Lane 3");
    EXPECT_EQ(page.value("Town"), "Ripon");
    EXPECT_EQ(page.value("Notes"), "Knocks twice.");
    page.follow("Addresses");
    EXPECT_TRUE(page.shows("of 49"));
}

TEST_F(AnAddress, IsAddedOnceHoweverOftenItsPageIsSent) {
    auto page = anna_.open("/new");
    page.fill("Name", "Zora Zimmer");
    auto again = page;
    page.press("Add");
    again.press("Add");
    EXPECT_EQ(again.address(), page.address());
    EXPECT_EQ(value_of("select count(*) from address where name = 'Zora Zimmer'"), "1");
}

TEST_F(AnAddress, NeedsANameAndNothingElse) {
    auto page = anna_.open("/new");
    page.fill("Name", "");
    page.fill("E-mail", "nobody");
    page.fill("Birthday", "1985-02-29");
    page.fill("Notes", "Typed");
    page.press("Add");
    EXPECT_EQ(page.status(), 422);
    EXPECT_THAT(page.alert(), HasSubstr("Name"));
    EXPECT_THAT(page.alert(), HasSubstr("E-mail"));
    EXPECT_THAT(page.alert(), HasSubstr("Birthday"));
    EXPECT_EQ(page.value("Notes"), "Typed");
    page.fill("Name", "Zora Zimmer");
    page.fill("E-mail", "");
    page.fill("Birthday", "");
    page.press("Add");
    EXPECT_EQ(page.address(), "/49");
    EXPECT_EQ(page.value("Birthday"), "");
}

TEST_F(AnAddress, IsEditedAndItsPageLeadsBackToTheList) {
    auto page = open(anna_, "Boris Becker");
    EXPECT_EQ(page.value("Birthday"), "1951-02-02");
    page.fill("Birthday", "");
    page.fill("Town", "Dover");
    page.press("Save");
    EXPECT_EQ(page.address(), "/");
    page = open(anna_, "Boris Becker");
    EXPECT_EQ(page.value("Birthday"), "");
    EXPECT_EQ(page.value("Town"), "Dover");
}

TEST_F(AnAddress, ThatTwoEditIsNotOverwrittenAndTheSecondOnesTextIsKept) {
    auto hers = open(anna_, "Clara Carver");
    auto his = open(bert_, "Clara Carver");
    his.fill("Town", "York");
    his.press("Save");
    hers.fill("Notes", "Moves soon.");
    hers.press("Save");
    EXPECT_EQ(hers.status(), 409);
    EXPECT_THAT(hers.alert(), HasSubstr("Town was Dover, is now York"));
    EXPECT_EQ(hers.value("Notes"), "Moves soon.");
    EXPECT_EQ(value_of("select notes from address where name = 'Clara Carver'"), "");
    hers.press("Save");
    EXPECT_EQ(hers.address(), "/");
    hers = open(anna_, "Clara Carver");
    EXPECT_EQ(hers.value("Town"), "York");
    EXPECT_EQ(hers.value("Notes"), "Moves soon.");
}

TEST_F(AnAddress, IsDeletedAfterAQuestion) {
    auto page = open(anna_, "Clara Carver");
    auto const address = page.address();
    page.follow("Delete…");
    EXPECT_EQ(page.address(), address + "/delete");
    EXPECT_EQ(page.title(), "Delete Clara Carver");
    EXPECT_TRUE(page.shows("clara.carver@example.org"));
    auto kept = page;
    kept.follow("Keep it");
    EXPECT_EQ(kept.address(), address);
    page.press("Delete");
    EXPECT_EQ(page.address(), "/");
    EXPECT_TRUE(page.shows("of 47"));
    EXPECT_EQ(anna_.open(address).status(), 404);
}

TEST_F(AnAddress, IsNotDeletedByOneWhoDoesNotKnowHowItIsNow) {
    std::vector<std::pair<std::string, std::string>> const changes{
        {"Name", "Clara Carver-Jones"},     {"E-mail", "clara@example.org"},
        {"Telephone", "+44 20 7946 0777"},  {"Birthday", "1952-04-04"},
        {"Street", "Mill Lane 4"},          {"Town", "York"},
        {"Notes", "Never delete this one."}};
    for (auto const& [label, text] : changes) {
        auto deletion = anna_.open("/3/delete");
        auto edit = bert_.open("/3");
        edit.fill(label, text);
        edit.press("Save");
        ASSERT_EQ(edit.status(), 200) << label;
        deletion.press("Delete");
        EXPECT_EQ(deletion.status(), 409) << label;
        EXPECT_THAT(deletion.alert(), HasSubstr(text));
        EXPECT_TRUE(deletion.shows(text));
        EXPECT_EQ(value_of("select count(*) from address"), "48") << label;
    }
    auto deletion = anna_.open("/3/delete");
    deletion.press("Delete");
    EXPECT_EQ(value_of("select count(*) from address"), "47");
}

TEST_F(AnAddress, ThatIsDeletedMeanwhileKeepsWhatWasTyped) {
    auto hers = open(anna_, "Clara Carver");
    hers.fill("Notes", "An hour of typing.");
    auto his = open(bert_, "Clara Carver");
    his.follow("Delete…");
    his.press("Delete");
    hers.press("Save");
    EXPECT_EQ(hers.status(), 404);
    EXPECT_TRUE(hers.shows("This address is not in the book any more."));
    EXPECT_TRUE(hers.shows("An hour of typing."));
    EXPECT_EQ(value_of("select count(*) from address"), "47");
}

TEST_F(AnAddress, ThatIsGoneHasNoPageButAWayBack) {
    for (auto const* const gone : {"/4711", "/4711/delete", "/zora", "/03", "/3/edit"}) {
        auto page = anna_.open(gone);
        EXPECT_EQ(page.status(), 404) << gone;
        EXPECT_EQ(page.title(), "Not Found") << gone;
        page.follow("Addresses");
        EXPECT_EQ(page.address(), "/") << gone;
    }
    EXPECT_TRUE(anna_.open("/4711").shows("This address is not in the book any more."));
}

TEST_F(AnAddress, HasAWayBackToTheListAboveItsTitle) {
    auto page = anna_.open("/3/delete");
    page.follow("Clara Carver");
    EXPECT_EQ(page.address(), "/3");
    EXPECT_THAT(page.html(), HasSubstr(R"(aria-current="page">Clara Carver</li>)"));
}

}  // namespace
}  // namespace address_book
