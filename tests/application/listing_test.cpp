// SPDX-License-Identifier: MIT
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <holdfast/text/percent.hpp>
#include <holdfast/widgets.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct Tree {
    int id = 0;
    std::string name;
    std::optional<int> height;

    static auto fields() {
        return std::tuple{field<&Tree::name>("name", "Name"),
                          field<&Tree::height>("height", "Height")};
    }
};

std::vector<TableColumn<Tree>> const& columns() {
    static std::vector<TableColumn<Tree>> const columns{
        column_of<&Tree::name>({"lower(name)"}), column_of<&Tree::height>({"height"}),
        TableColumn<Tree>{.label = "Number",
                          .cell = [](Tree const& tree) { return fmt::format("#{}", tree.id); }}};
    return columns;
}

std::vector<Tree> read(sql::Transaction& transaction, Listing& listing) {
    auto const total = transaction.one<long long>(
        "select count(*) from tree where lower(name) like lower(?) escape '\\'",
        listing.search_pattern());
    listing.set_total(total.value());
    auto rows = transaction.rows<int, std::string, std::optional<int>>(
        sql::unchecked("select id, name, height from tree "
                       "where lower(name) like lower(?) escape '\\' order by " +
                       listing.order_by() + " limit ? offset ?"),
        listing.search_pattern(), listing.limit(), listing.offset());
    std::vector<Tree> trees;
    for (auto const& [id, name, height] : rows) trees.push_back({id, name, height});
    return trees;
}

class TreePage : public Div {
public:
    explicit TreePage(View& view) {
        Listing listing{view.rendering().address,
                        {.sort_keys = sort_keys(columns()), .page_size = 4}};
        auto const trees = read(view.transaction(), listing);
        add<SearchForm>(listing);
        add<DataTable<Tree>>("Trees", columns(), trees, listing);
        add<Pagination>(listing);
    }
};

// Three trees of each name and each height, some without one.
void grow(TestApplication& application) {
    application.execute("create table tree (id integer primary key, name text not null, "
                        "height integer)");
    int id = 0;
    for (auto const* name : {"yew", "Oak 100%", "ash", "Elm"}) {
        for (auto const* height : {"7", "null", "12"}) {
            application.execute(
                fmt::format("insert into tree values ({}, '{}', {})", ++id, name, height));
        }
    }
}

class Listings : public ::testing::Test {
protected:
    Listings() { grow(application_); }

    // The numbers of the trees on a page, in their order.
    static std::vector<int> trees(Page const& page) {
        std::vector<int> numbers;
        for (auto at = page.text().find('#'); at != std::string::npos;
             at = page.text().find('#', at + 1)) {
            numbers.push_back(std::stoi(page.text().substr(at + 1)));
        }
        return numbers;
    }

    TestApplication application_{[](UserInterface& user_interface) {
        user_interface.define_view("/", "Trees").set_slot("main", factory<TreePage>());
    }};
    Browser browser_ = application_.browser();
};

TEST_F(Listings, AreSortedByTheHeaderThatOneFollowsAndTheOtherWayRoundByTheNext) {
    auto page = browser_.open("/");
    EXPECT_THAT(trees(page), ElementsAre(1, 2, 3, 4));
    page.follow("Name");
    EXPECT_THAT(trees(page), ElementsAre(7, 8, 9, 10));
    page.follow("Name ▲");
    EXPECT_THAT(trees(page), ElementsAre(1, 2, 3, 4));
    page.follow("Name ▼");
    EXPECT_THAT(trees(page), ElementsAre(7, 8, 9, 10));
}

TEST_F(Listings, TakeNothingForTheGreatestOnEachDatabase) {
    EXPECT_THAT(trees(browser_.open("/?sort=height&page=3")), ElementsAre(2, 5, 8, 11));
    EXPECT_THAT(trees(browser_.open("/?sort=height&order=descending")), ElementsAre(2, 5, 8, 11));
}

TEST_F(Listings, ShowEachRowOnOnePage) {
    for (auto const* order : {"", "sort=name", "sort=height", "sort=height&order=descending"}) {
        auto page = browser_.open(std::string{"/?"} + order);
        std::set<int> seen;
        for (int number = 1; number <= 3; ++number) {
            auto const shown = trees(page);
            EXPECT_EQ(shown.size(), 4) << order;
            seen.insert(shown.begin(), shown.end());
            if (number < 3) page.follow("Next");
        }
        EXPECT_EQ(seen.size(), 12) << order;
    }
}

TEST_F(Listings, ShowTheLastPageWhereThereIsNoneOfThatNumber) {
    EXPECT_THAT(trees(browser_.open("/?page=4711")), ElementsAre(9, 10, 11, 12));
    EXPECT_THAT(trees(browser_.open("/?page=99999999999999999999")), ElementsAre(9, 10, 11, 12));
    EXPECT_THAT(trees(browser_.open("/?page=-3")), ElementsAre(1, 2, 3, 4));
    EXPECT_TRUE(browser_.open("/?page=3").shows("9–12 of 12"));
}

TEST_F(Listings, AreSearchedAndStaySorted) {
    auto page = browser_.open("/?sort=height&colour=any");
    page.fill("Search", " oAK ");
    page.press("Search");
    EXPECT_EQ(page.address(), "/?colour=any&sort=height&search=%20oAK%20");
    EXPECT_EQ(page.value("Search"), "oAK");
    EXPECT_THAT(trees(page), ElementsAre(4, 6, 5));
    page.follow("Show all");
    EXPECT_EQ(page.address(), "/?colour=any&sort=height");
    EXPECT_EQ(trees(page).size(), 4);
}

TEST_F(Listings, FindATextAsItStands) {
    EXPECT_THAT(trees(browser_.open("/?search=0%25")), ElementsAre(4, 5, 6));
    for (auto const* nothing : {"a%25h", "_", "%5C", "%27%20or%201=1--"}) {
        auto const page = browser_.open(std::string{"/?search="} + nothing);
        EXPECT_EQ(page.status(), 200);
        EXPECT_TRUE(page.shows("There is nothing to show.")) << nothing;
    }
}

TEST_F(Listings, LetNoAddressIntoSql) {
    for (auto const* hostile : {"name;drop table tree", "(select title from note)", "id--", "'",
                                ":x", "name desc", "1"}) {
        auto const sort = text::percent_encode(hostile);
        auto const page = browser_.open("/?sort=" + sort + "&order=" + sort + "&page=" + sort);
        EXPECT_EQ(page.status(), 200) << hostile;
        EXPECT_THAT(trees(page), ElementsAre(1, 2, 3, 4)) << hostile;
    }
}

// A form around the table, which relies on it or does not.
class TreeForm : public NoteForm {
public:
    enum class Table { shown, tracked };

    TreeForm(View& view, Table table) : NoteForm{view, title_and<&Note::save>} {
        Listing listing{view.rendering().address,
                        {.sort_keys = sort_keys(columns()), .page_size = 4}};
        auto const trees = read(view.transaction(), listing);
        auto& shown = add<DataTable<Tree>>("Trees", columns(), trees, listing);
        if (table == Table::tracked) {
            shown.track(trees, [](Tree const& tree) { return tree.name; });
        }
    }
};

std::function<void(UserInterface&)> form_with(TreeForm::Table table) {
    return [table](UserInterface& user_interface) {
        user_interface.define_view("/", "Trees")
            .set_slot("main", factory<TreeForm>(TreeForm::Table{table}));
    };
}

TEST(ListingInAForm, IsNotReliedOnUnlessTheApplicationSaysSo) {
    TestApplication application{form_with(TreeForm::Table::shown)};
    grow(application);
    auto browser = application.browser();
    auto page = browser.open("/");
    application.execute("update tree set name = 'beech' where id = 1");
    page.fill("Title", "Mine");
    page.press("Save");
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(application.title(), "Mine");
}

TEST(ListingInAForm, ThatIsTrackedIsReliedOnAsFarAsItIsShown) {
    TestApplication application{form_with(TreeForm::Table::tracked)};
    grow(application);
    auto browser = application.browser();
    auto page = browser.open("/?page=2&sort=name");
    auto unchanged = page;
    application.execute("update tree set height = 99 where id = 1");
    application.execute("update tree set name = 'yew tree' where id = 1");  // on page 3
    unchanged.fill("Title", "Mine");
    unchanged.press("Save");
    EXPECT_EQ(application.title(), "Mine");

    page = browser.open("/?page=2&sort=name");
    application.execute("update tree set name = 'elm tree' where id = 11");
    page.fill("Title", "Mine again");
    page.press("Save");
    EXPECT_EQ(page.status(), 409);
    EXPECT_THAT(page.alert(), HasSubstr("Trees"));
    EXPECT_EQ(page.value("Title"), "Mine again");
    EXPECT_EQ(application.title(), "Mine");
    page.press("Save");
    EXPECT_EQ(application.title(), "Mine again");
}

}  // namespace
}  // namespace holdfast::testing
