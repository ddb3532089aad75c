// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <holdfast/widgets/listing.hpp>

namespace holdfast {
namespace {

ListingOptions options() {
    return {.sort_keys = {{"name", {"lower(name)", "size"}}, {"price", {"price"}}},
            .page_size = 10};
}

Listing listing(std::string const& query) {
    return Listing{Url{"/list" + query}, options()};
}

std::string const by_id = "id";
std::string const by_name = "lower(name) asc nulls last, size asc nulls last, id";
std::string const by_price_down = "price desc nulls first, id";

TEST(Listing, ShowsTheFirstPageByWhatIsUniqueUnlessItIsToldOtherwise) {
    auto const plain = listing("");
    EXPECT_EQ(plain.order_by(), by_id);
    EXPECT_EQ(plain.limit(), 10);
    EXPECT_EQ(plain.offset(), 0);
    EXPECT_EQ(plain.search(), "");
    EXPECT_EQ(plain.search_pattern(), "%");
    EXPECT_FALSE(plain.direction("name"));
}

TEST(Listing, IsReadFromAnAddress) {
    auto const read = listing("?sort=price&order=descending&page=3&search=+oak+tree+");
    EXPECT_EQ(read.order_by(), by_price_down);
    EXPECT_EQ(read.direction("price"), SortDirection::descending);
    EXPECT_FALSE(read.direction("name"));
    EXPECT_EQ(read.page(), 3);
    EXPECT_EQ(read.offset(), 20);
    EXPECT_EQ(read.search(), "oak tree");
    EXPECT_EQ(read.search_pattern(), "%oak tree%");
    EXPECT_EQ(listing("?sort=name").order_by(), by_name);
}

TEST(Listing, TakesWhatMakesNoSenseForNotSaid) {
    EXPECT_EQ(listing("?sort=password").order_by(), by_id);
    EXPECT_EQ(listing("?sort=name%3Bdrop+table+x--").order_by(), by_id);
    EXPECT_EQ(listing("?sort=&order=descending").order_by(), by_id);
    EXPECT_EQ(listing("?sort=name&order=sideways").order_by(), by_name);
    EXPECT_EQ(listing("?sort=name&sort=price").order_by(), by_name);
    for (auto const* page :
         {"0", "-1", "", "x", "3x", "1e3", "-99999999999999999999", "%00", "%zz"}) {
        EXPECT_EQ(listing(std::string{"?page="} + page).page(), 1) << page;
    }
}

TEST(Listing, DoesNotOverflowForAHugePage) {
    constexpr auto most = std::numeric_limits<long long>::max();
    for (auto const* page : {"9223372036854775807", "99999999999999999999"}) {
        auto huge = listing(std::string{"?page="} + page);
        EXPECT_EQ(huge.page(), most / 10);
        EXPECT_GT(huge.offset(), 0);
        huge.set_total(25);
        EXPECT_EQ(huge.page(), 3);
        EXPECT_EQ(huge.offset(), 20);
    }
}

TEST(Listing, GoesBackToTheLastPageThatThereIs) {
    auto read = listing("?page=4");
    read.set_total(30);
    EXPECT_EQ(read.pages(), 3);
    EXPECT_EQ(read.page(), 3);
    read.set_total(0);
    EXPECT_EQ(read.pages(), 1);
    EXPECT_EQ(read.offset(), 0);
    EXPECT_THROW(read.set_total(-1), std::logic_error);
    EXPECT_THROW(listing("").pages(), std::logic_error);
}

TEST(Listing, EscapesWhatAPatternWouldTakeForItsOwn) {
    EXPECT_EQ(listing("?search=50%25_%5c").search_pattern(), R"(%50\%\_\\%)");
}

TEST(Listing, KeepsWhatElseTheAddressSays) {
    auto const read = listing("?a=1&sort=name&page=3&b=x%26&search=oak#part");
    EXPECT_EQ(read.sorted_by("name").text(),
              "/list?a=1&b=x%26&sort=name&order=descending&search=oak");
    EXPECT_EQ(read.sorted_by("price").text(), "/list?a=1&b=x%26&sort=price&search=oak");
    EXPECT_EQ(read.at_page(2).text(), "/list?a=1&b=x%26&sort=name&page=2&search=oak");
    EXPECT_EQ(read.at_page(1).text(), "/list?a=1&b=x%26&sort=name&search=oak");
    EXPECT_EQ(read.without_search().text(), "/list?a=1&b=x%26&sort=name");
    EXPECT_THROW(read.sorted_by("password"), std::logic_error);
}

TEST(Listing, SaysInItsAddressOnlyWhatDiffersFromItsUsualOrder) {
    auto usual = options();
    usual.sorted_by = "price";
    usual.direction = SortDirection::descending;
    Listing const plain{Url{"/"}, usual};
    EXPECT_EQ(plain.order_by(), by_price_down);
    EXPECT_EQ(plain.sorted_by("price").text(), "/?sort=price");
    EXPECT_EQ(Listing(plain.sorted_by("price"), usual).sorted_by("price").text(), "/");
    usual.sorted_by = "password";
    EXPECT_THROW((Listing{Url{"/"}, usual}), std::logic_error);
}

TEST(Listing, IsToldFromAnotherOneOnItsPageByAPrefix) {
    auto mine = options();
    mine.prefix = "mine-";
    auto theirs = options();
    theirs.prefix = "theirs-";
    Url const address{"/?mine-page=2&theirs-page=5&theirs-sort=name"};
    Listing const my_list{address, mine};
    Listing const their_list{address, theirs};
    EXPECT_EQ(my_list.page(), 2);
    EXPECT_EQ(their_list.page(), 5);
    EXPECT_EQ(my_list.at_page(3).text(), "/?theirs-page=5&theirs-sort=name&mine-page=3");
}

TEST(Listing, NeedsAPageAndSomethingUnique) {
    auto none = options();
    none.page_size = 0;
    EXPECT_THROW((Listing{Url{"/"}, none}), std::logic_error);
    none = options();
    none.unique.clear();
    EXPECT_THROW((Listing{Url{"/"}, none}), std::logic_error);
    none = options();
    none.sort_keys.push_back({"size", {}});
    EXPECT_THROW((Listing{Url{"/"}, none}), std::logic_error);
}

// Arguments as a listing has them, and some that it does not know.
rc::Gen<std::string> queries() {
    auto const name =
        rc::gen::oneOf(rc::gen::element<std::string>("sort", "order", "page", "search", "a", "b"),
                       rc::gen::string<std::string>());
    auto const value =
        rc::gen::oneOf(rc::gen::element<std::string>("name", "price", "ascending", "descending",
                                                     "2", "7", "0", "-1", "99999999999999999999"),
                       rc::gen::string<std::string>());
    return rc::gen::map(rc::gen::container<QueryArguments>(rc::gen::pair(name, value)),
                        [](QueryArguments const& arguments) {
                            return with_arguments(Url{"/list"}, arguments).text().substr(5);
                        });
}

bool same_rows(Listing const& left, Listing const& right) {
    return left.order_by() == right.order_by() && left.offset() == right.offset() &&
           left.search() == right.search();
}

TEST(Listing, PutsNothingOfAnyAddressIntoSql) {
    EXPECT_TRUE(rc::check([] {
        auto const order = listing(*queries()).order_by();
        std::array const declared{by_id, by_name,
                                  std::string{"lower(name) desc nulls first, size desc nulls "
                                              "first, id"},
                                  std::string{"price asc nulls last, id"}, by_price_down};
        RC_ASSERT(std::ranges::find(declared, order) != declared.end());
    }));
}

TEST(Listing, IsTheSameAgainFromTheAddressOfItsPage) {
    EXPECT_TRUE(rc::check([] {
        auto const read = listing(*queries());
        Listing const again{read.at_page(read.page()), options()};
        RC_ASSERT(same_rows(read, again));
        RC_ASSERT(again.at_page(again.page()) == read.at_page(read.page()));
        auto const other = *rc::gen::inRange(1LL, 1000LL);
        RC_ASSERT(Listing(read.at_page(other), options()).page() == other);
        Listing const sorted{read.sorted_by("name"), options()};
        RC_ASSERT(sorted.page() == 1 && sorted.search() == read.search());
        RC_ASSERT(sorted.direction("name").has_value());
        RC_ASSERT(sorted.direction("name") != read.direction("name"));
    }));
}

}  // namespace
}  // namespace holdfast
