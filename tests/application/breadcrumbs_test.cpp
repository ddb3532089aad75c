// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/widgets.hpp>

#include "test_application.hpp"

namespace holdfast::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

using House = PathArgument<int>;
using Room = PathArgument<std::string>;

std::unique_ptr<Widget> contents(View&) {
    return std::make_unique<P>("Here it is.");
}

/// Houses, each with rooms, below a list of them.
class Houses : public UserInterface {
public:
    explicit Houses(Mounting mounting = {}) : UserInterface{std::move(mounting)} {
        house.set_parent(list);
        house.set_breadcrumb([](View&, int number) { return "No. " + std::to_string(number); });
        room.set_parent(house);
        room.set_title([](View&, int, std::string const& name) { return "The " + name; });
        list.set_slot("main", contents);
        house.set_slot("main", contents);
        room.set_slot("main", contents);
    }

    ViewWith<QueryArgument<int>>& list =
        define_view("/houses", "Houses", QueryArgument{"floors", 2});
    ViewWith<House>& house = define_view("/houses/{house}", "House", House{"house"});
    ViewWith<House, Room>& room =
        define_view("/houses/{house}/{room}", "Room", House{"house"}, Room{"room"});
};

TEST(Breadcrumbs, LeadToAllPagesAboveForTheArgumentsOfThePage) {
    TestApplication application{
        [](UserInterface& user_interface) { user_interface.mount<Houses>("/"); }};
    auto browser = application.browser();
    auto page = browser.open("/houses/7/hall");
    EXPECT_THAT(page.html(), HasSubstr(R"(aria-current="page">The hall</li>)"));
    page.follow("No. 7");
    EXPECT_EQ(page.address(), "/houses/7");
    EXPECT_THAT(page.html(), HasSubstr(R"(aria-current="page">No. 7</li>)"));
    page.follow("Houses");
    EXPECT_EQ(page.address(), "/houses");
    EXPECT_THAT(page.html(), Not(HasSubstr("breadcrumb")));
}

TEST(Breadcrumbs, StandFirstInAPageWithoutAPlaceForThem) {
    TestApplication application{
        [](UserInterface& user_interface) { user_interface.mount<Houses>("/"); }};
    auto browser = application.browser();
    auto const html = browser.open("/houses/7").html();
    EXPECT_LT(html.find("<h1"), html.find("breadcrumb-item"));
    EXPECT_LT(html.find("breadcrumb-item"), html.find("Here it is."));
}

TEST(Breadcrumbs, StandAboveTheTitleInAPageWithNavigation) {
    TestApplication application{[](UserInterface& user_interface) {
        auto& houses = user_interface.mount<Houses>("/");
        user_interface.define_navigation("Town", {houses.list.bookmark()});
    }};
    auto browser = application.browser();
    auto page = browser.open("/houses/7");
    EXPECT_LT(page.html().find("breadcrumb-item"), page.html().find("<h1"));
    page.follow("Town");
    EXPECT_EQ(page.address(), "/houses");
    EXPECT_THAT(page.html(), HasSubstr(R"(aria-current="page">Houses</a>)"));
    EXPECT_THAT(browser.open("/none").html(),
                AllOf(HasSubstr(">Town</a>"), Not(HasSubstr("aria-current"))));
}

TEST(Breadcrumbs, NeedEachArgumentOfTheParentsPath) {
    UserInterface user_interface;
    auto& parent = user_interface.define_view("/houses/{house}", "House", House{"house"});
    auto& other = user_interface.define_view("/gates/{gate}", "Gate", House{"gate"});
    try {
        other.set_parent(parent);
        FAIL() << "a parent with another argument was accepted";
    } catch (std::logic_error const& error) {
        EXPECT_THAT(error.what(), HasSubstr("has no argument named house"));
    }
}

TEST(Navigation, NeedsALink) {
    UserInterface user_interface;
    EXPECT_THROW(user_interface.define_navigation("Town", {}), std::logic_error);
}

}  // namespace
}  // namespace holdfast::testing
