// SPDX-License-Identifier: MIT
#include <cstdint>
#include <optional>
#include <type_traits>

#include <gmock/gmock.h>

#include <holdfast/app/views/route.hpp>
#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/fields/calendar_format.hpp>

namespace holdfast {
namespace {

bool is_mistake(UserInterface const& views, auto const& define) {
    auto const before = views.mistakes().size();
    define();
    return views.mistakes().size() > before;
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Day = std::chrono::year_month_day;

PathArgument<std::int64_t> const id{"id"};
PathArgument<std::string> const name{"name"};
QueryArgument const page{"page", 1};

/// The title of the view at an address, and its arguments.
struct Found {
    std::string title;
    std::vector<std::string> arguments;

    friend bool operator==(Found const&, Found const&) = default;
};

std::optional<Found> find(UserInterface const& user_interface, std::string_view address) {
    auto const path = address.substr(0, address.find('?'));
    auto const query = address.substr(std::min(path.size() + 1, address.size()));
    auto const route = user_interface.find(path, query);
    if (route.definition == nullptr) return {};
    return Found{route.definition->title(), route.arguments};
}

TEST(Routes, APathIsFoundByItsSegments) {
    UserInterface views;
    views.define_view("/", "Start");
    views.define_view("/orders", "Orders");
    views.define_view("/orders/{id}", "Order", id);
    views.define_view("/orders/{id}/lines/{name}", "Line", id, name);
    EXPECT_EQ(find(views, "/"), (Found{"Start", {}}));
    EXPECT_EQ(find(views, "/orders"), (Found{"Orders", {}}));
    EXPECT_EQ(find(views, "/orders/7"), (Found{"Order", {"7"}}));
    EXPECT_EQ(find(views, "/orders/7/lines/last"), (Found{"Line", {"7", "last"}}));
    for (auto const* const address : {"/orders/", "/orders/7/", "/orders/7/lines", "//orders",
                                      "/orders//", "/Orders", "/orders/7/lines/last/x", "//"}) {
        EXPECT_EQ(find(views, address), std::nullopt) << address;
    }
}

TEST(Routes, ALiteralSegmentWinsOverAParameterUnlessItLeadsNowhere) {
    UserInterface views;
    views.define_view("/{name}/all", "All", name);
    views.define_view("/{name}", "One", name);
    views.define_view("/new", "New");
    views.define_view("/new/form", "Form");
    EXPECT_EQ(find(views, "/new"), (Found{"New", {}}));
    EXPECT_EQ(find(views, "/n%65w"), (Found{"New", {}}));
    EXPECT_EQ(find(views, "/new/form"), (Found{"Form", {}}));
    EXPECT_EQ(find(views, "/newer"), (Found{"One", {"newer"}}));
    EXPECT_EQ(find(views, "/new/all"), (Found{"All", {"new"}}));
    EXPECT_EQ(find(views, "/new/none"), std::nullopt);
}

TEST(Routes, ASegmentIsDecodedAfterItIsCutOut) {
    UserInterface views;
    views.define_view("/{name}", "One", name);
    views.define_view("/caf\u00e9/{name}", "Coffee", name);
    EXPECT_EQ(find(views, "/a%2Fb"), (Found{"One", {"a/b"}}));
    EXPECT_EQ(find(views, "/a+b%20c"), (Found{"One", {"a+b c"}}));
    EXPECT_EQ(find(views, "/caf%C3%A9/%7Bname%7D"), (Found{"Coffee", {"{name}"}}));
    for (auto const* const address :
         {"/%", "/%4", "/%FF", "/%C3", "/%00", "/.", "/..", "/%2e%2e", "/%2E", "/%zz/x"}) {
        EXPECT_EQ(find(views, address), std::nullopt) << address;
    }
}

TEST(Routes, AnArgumentIsReadByTheFormatOfItsType) {
    UserInterface views;
    views.define_view("/orders/{id}", "Order", id);
    views.define_view("/days/{day}", "Day", PathArgument<Day>{"day"});
    EXPECT_EQ(find(views, "/orders/-7"), (Found{"Order", {"-7"}}));
    EXPECT_EQ(find(views, "/days/2026-11-23"), (Found{"Day", {"2026-11-23"}}));
    for (auto const* const address :
         {"/orders/seven", "/orders/7.0", "/orders/9223372036854775808", "/days/2026-02-30"}) {
        EXPECT_EQ(find(views, address), std::nullopt) << address;
    }
}

TEST(Routes, AThingHasOnePath) {
    UserInterface views;
    views.define_view("/orders/{id}", "Order", id);
    for (auto const* const address : {"/orders/+7", "/orders/007", "/orders/%207"}) {
        EXPECT_EQ(find(views, address), std::nullopt) << address;
    }
}

TEST(Routes, AnArgumentOfTheQueryHasItsValueWhenItIsLeftOutOrEmpty) {
    UserInterface views;
    views.define_view("/{id}", "Order", id, page, QueryArgument<std::optional<Day>>{"day"});
    EXPECT_EQ(find(views, "/7"), (Found{"Order", {"7", "1", ""}}));
    EXPECT_EQ(find(views, "/7?page=&day="), (Found{"Order", {"7", "1", ""}}));
    EXPECT_EQ(find(views, "/7?utm=x&day=2026-11-23&page=3"),
              (Found{"Order", {"7", "3", "2026-11-23"}}));
    for (auto const* const address :
         {"/7?page=x", "/7?page=1&page=2", "/7?day=soon", "/7?page=%FF", "/7?x=%"}) {
        EXPECT_EQ(find(views, address), std::nullopt) << address;
    }
}

TEST(Routes, TheQueryOfAViewWithoutArgumentsInItIsNotRead) {
    UserInterface views;
    views.define_view("/", "Start");
    EXPECT_EQ(find(views, "/?x=%&y=%FF"), (Found{"Start", {}}));
}

TEST(Routes, PathsThatCannotBeToldApartAreRefused) {
    UserInterface views;
    views.define_view("/orders/{id}", "Order", id);
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("/orders/{name}", "Other", name); }));
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("/orders/{id}", "Same", id); }));
    EXPECT_FALSE(is_mistake(views, [&] { views.define_view("/orders/new", "New"); }));
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("/orders/new", "New"); }));
}

TEST(Routes, TheParametersOfAPathAreTheArgumentsOfItsView) {
    UserInterface views;
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("orders", "Orders"); }));
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("/a/{id}", "Missing"); }));
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("/a", "Surplus", id); }));
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("/a/{name}/{id}", "Order", id, name); }));
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("/a/{id}/{id}", "Twice", id, id); }));
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("/a/x{id}", "Part", id); }));
    EXPECT_TRUE(
        is_mistake(views, [&] { views.define_view("/a/{}", "Nameless", PathArgument<int>{""}); }));
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("/a", "Twice", page, page); }));
    EXPECT_TRUE(is_mistake(views, [&] { views.define_view("/a/{id}", "Query first", page, id); }));
}

TEST(Bookmarks, ABookmarkLeadsToItsView) {
    UserInterface views;
    auto const& start = views.define_view("/", "Start");
    auto const& line = views.define_view("/caf\u00e9/{id}/{name}", "Line", id, name, page);
    EXPECT_EQ(start.bookmark().address(), Url{"/"});
    EXPECT_EQ(start.bookmark().label(), "Start");
    EXPECT_EQ(start.bookmark().labelled("Home").label(), "Home");
    auto const bookmark = line.bookmark(7, "a/b ?\u20ac", 3);
    EXPECT_EQ(bookmark.address(), Url{"/caf%C3%A9/7/a%2Fb%20%3F%E2%82%AC?page=3"});
    EXPECT_EQ(find(views, bookmark.address().text()), (Found{"Line", {"7", "a/b ?\u20ac", "3"}}));
}

TEST(Bookmarks, WhatHasItsUsualValueIsLeftOut) {
    UserInterface views;
    QueryArgument const text{"q", "all"};
    auto const& view = views.define_view("/{id}", "Order", id, page, text);
    EXPECT_EQ(view.bookmark(7).address(), Url{"/7"});
    EXPECT_EQ(view.bookmark(7, 1, "all").address(), Url{"/7"});
    EXPECT_EQ(view.bookmark(7, 2).address(), Url{"/7?page=2"});
    EXPECT_EQ(view.bookmark(7, 1, "a&b").address(), Url{"/7?q=a%26b"});
    EXPECT_EQ(find(views, "/7?q="), (Found{"Order", {"7", "1", ""}}));
    EXPECT_EQ(view.bookmark(7, 1, "").address(), Url{"/7?q="});
}

TEST(Bookmarks, OfWhatNoPathCanCarryLeadNowhere) {
    UserInterface views;
    auto const& view = views.define_view("/{name}", "One", name);
    for (std::string const text : {"", ".", "..", "\xff"}) {
        EXPECT_TRUE(view.bookmark(text).address().leads_nowhere()) << text;
    }
    EXPECT_EQ(view.bookmark("...").address(), Url{"/..."});
}

class Lines : public UserInterface {
public:
    explicit Lines(Mounting mounting = {}) : UserInterface{std::move(mounting)} {}

    ViewWith<>& all = define_view("/", "Lines");
    ViewWith<PathArgument<std::int64_t>>& one = define_view("/{id}", "Line", id);
};

class Shop : public UserInterface {
public:
    explicit Shop(Mounting mounting = {}) : UserInterface{std::move(mounting)} {}

    Lines& old = mount<Lines>("/old");
    Lines& present = mount<Lines>("/present/lines");
};

TEST(Mounting, AUserInterfaceIsMountedBelowPathsAndItsBookmarksKnowWhere) {
    UserInterface root;
    auto const& shop = root.mount<Shop>("/shop");
    EXPECT_EQ(find(root, "/shop/old"), (Found{"Lines", {}}));
    EXPECT_EQ(find(root, "/shop/present/lines/7"), (Found{"Line", {"7"}}));
    EXPECT_EQ(find(root, "/shop/old/"), std::nullopt);
    EXPECT_EQ(find(root, "/shop"), std::nullopt);
    EXPECT_EQ(shop.old.all.bookmark().address(), Url{"/shop/old"});
    EXPECT_EQ(shop.old.one.bookmark(7).address(), Url{"/shop/old/7"});
    EXPECT_EQ(shop.present.one.bookmark(7).address(), Url{"/shop/present/lines/7"});
}

TEST(Mounting, AloneOrAtTheStartItsPathsAreAsTheyAre) {
    Lines const alone;
    EXPECT_EQ(find(alone, "/7"), (Found{"Line", {"7"}}));
    UserInterface root;
    auto const& lines = root.mount<Lines>("/");
    EXPECT_EQ(lines.all.bookmark().address(), Url{"/"});
    EXPECT_EQ(lines.one.bookmark(7).address(), Url{"/7"});
    EXPECT_EQ(find(root, "/7"), (Found{"Line", {"7"}}));
}

TEST(Mounting, PathsThatMeetAreRefused) {
    UserInterface root;
    root.mount<Lines>("/lines");
    EXPECT_TRUE(is_mistake(root, [&] { root.define_view("/lines", "Mine"); }));
    EXPECT_TRUE(is_mistake(root, [&] { root.define_view("/lines/{name}", "Mine", name); }));
    EXPECT_TRUE(is_mistake(root, [&] { root.mount<Lines>("lines"); }));
    EXPECT_TRUE(is_mistake(root, [&] { root.mount<Lines>("/other/"); }));
    EXPECT_FALSE(is_mistake(root, [&] { root.define_view("/lines/new", "Mine"); }));
}

}  // namespace
}  // namespace holdfast
