// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <gmock/gmock.h>

#include "office.hpp"

namespace address_book {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class TheList : public Office {
protected:
    // The names on a page, in their order.
    static std::vector<std::string> names(holdfast::testing::Page const& page) {
        static constexpr std::string_view header = "<th scope=\"row\">";
        std::vector<std::string> names;
        auto const& html = page.html();
        for (auto at = html.find(header); at != std::string::npos; at = html.find(header, at + 1)) {
            auto const link = html.find("<a ", at);
            auto const start = html.find('>', link) + 1;
            names.push_back(html.substr(start, html.find('<', start) - start));
        }
        return names;
    }
};

TEST_F(TheList, ShowsEachExampleOnceSortedByName) {
    auto page = anna_.open("/");
    EXPECT_EQ(page.title(), "Addresses");
    EXPECT_TRUE(page.shows("1–10 of 48"));
    std::vector<std::string> seen = names(page);
    EXPECT_THAT(seen, SizeIs(10));
    for (int number = 2; number <= 5; ++number) {
        page.follow("Next");
        EXPECT_EQ(page.address(), "/?page=" + std::to_string(number));
        for (auto const& name : names(page)) seen.push_back(name);
    }
    EXPECT_THAT(seen, SizeIs(48));
    EXPECT_TRUE(std::ranges::is_sorted(seen));
    EXPECT_THAT(std::set<std::string>(seen.begin(), seen.end()), SizeIs(48));
}

TEST_F(TheList, IsSortedByTheHeaderThatOneFollowsAndKeepsThatOnTheNextPage) {
    auto page = anna_.open("/");
    page.follow("Town");
    EXPECT_EQ(page.address(), "/?sort=town");
    EXPECT_TRUE(page.shows("Ashford"));
    EXPECT_FALSE(page.shows("Whitby"));
    page.follow("Town ▲");
    EXPECT_EQ(page.address(), "/?sort=town&order=descending");
    EXPECT_TRUE(page.shows("Whitby"));
    auto const first = names(page);
    page.follow("Next");
    EXPECT_EQ(page.address(), "/?sort=town&order=descending&page=2");
    EXPECT_NE(names(page), first);
    EXPECT_EQ(names(anna_.open("/?sort=town&order=descending")), first);
}

TEST_F(TheList, IsSearchedForNamesMailTelephonesAndTowns) {
    auto page = anna_.open("/?sort=town");
    page.fill("Search for a name, an e-mail address, a telephone number or a town", "agnes");
    page.press("Search");
    EXPECT_EQ(page.address(), "/?sort=town&search=agnes");
    EXPECT_THAT(names(page), ElementsAre("Agnes Abbott", "Agnes Fisher", "Agnes Keller"));
    EXPECT_THAT(names(anna_.open("/?search=clara.carver@")), ElementsAre("Clara Carver"));
    EXPECT_THAT(names(anna_.open("/?search=0102")), ElementsAre("Clara Carver"));
    EXPECT_THAT(names(anna_.open("/?search=whitby")), SizeIs(6));
}

TEST_F(TheList, FindsWhatIsTypedAndNoPattern) {
    for (auto const* const nothing : {"_", "%25", "%27%20or%201=1--"}) {
        auto const page = anna_.open(std::string{"/?search="} + nothing);
        EXPECT_EQ(page.status(), 200);
        EXPECT_THAT(names(page), IsEmpty()) << nothing;
        EXPECT_TRUE(page.shows("There is nothing to show.")) << nothing;
    }
}

TEST_F(TheList, DoesNotBringBackAtTheNextStartWhatWasDeleted) {
    auto page = open(anna_, "Agnes Abbott");
    page.follow("Delete…");
    page.press("Delete");
    start();
    EXPECT_TRUE(anna_.open("/").shows("1–10 of 47"));
}

TEST_F(TheList, IsMarkedInTheNavigationBarWhateverPartOfItIsShown) {
    EXPECT_THAT(anna_.open("/?page=2").html(), HasSubstr(R"(aria-current="page">Addresses</a>)"));
    EXPECT_THAT(anna_.open("/new").html(), HasSubstr(R"(aria-current="page">Add an address</a>)"));
}

}  // namespace
}  // namespace address_book
