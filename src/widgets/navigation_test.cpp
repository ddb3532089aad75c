// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <holdfast/widgets/navigation_bar.hpp>

namespace holdfast {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Place {
    Url address_;
    std::string label_;

    Url const& address() const { return address_; }
    std::string label() const { return label_; }
};

Place const orders{Url{"/orders"}, "Orders"};
Place const newest{Url{"/orders?sort=newest"}, "Newest"};
Place const people{Url{"/people"}, "People"};

std::string menu_at(std::string address) {
    Menu menu{Url{std::move(address)}};
    for (auto const& place : {orders, newest, people}) menu.add_link(place);
    return menu.rendered();
}

std::string link(std::string const& address, std::string const& label) {
    return R"(<a href=")" + address + R"(" class="nav-link">)" + label + "</a>";
}

std::string marked(std::string const& address, std::string const& label) {
    return R"(<a href=")" + address + R"(" class="nav-link active" aria-current="page">)" + label +
           "</a>";
}

TEST(Menu, TheLinkToThePresentPageIsMarkedAndNoOther) {
    EXPECT_EQ(menu_at("/people"),
              R"(<ul class="nav"><li class="nav-item">)" + link("/orders", "Orders") +
                  R"(</li><li class="nav-item">)" + link("/orders?sort=newest", "Newest") +
                  R"(</li><li class="nav-item">)" + marked("/people", "People") + "</li></ul>");
    EXPECT_THAT(menu_at("/orders/7"), Not(HasSubstr("aria-current")));
}

TEST(Menu, AQueryDoesNotMakeAnotherPageUnlessTheLinkHasOne) {
    auto const at_newest = menu_at("/orders?sort=newest");
    EXPECT_THAT(at_newest, HasSubstr(marked("/orders", "Orders")));
    EXPECT_THAT(at_newest, HasSubstr(marked("/orders?sort=newest", "Newest")));
    auto const at_second = menu_at("/orders?page=2");
    EXPECT_THAT(at_second, HasSubstr(marked("/orders", "Orders")));
    EXPECT_THAT(at_second, HasSubstr(link("/orders?sort=newest", "Newest")));
}

TEST(Menu, AMenuWithinAMenuIsFoldedUpUnlessThePresentPageIsInIt) {
    for (std::string const address : {"/orders", "/people"}) {
        Menu menu{Url{address}};
        menu.add_menu("Outer").add_menu("Inner").add_link(orders);
        menu.add_menu("Other").add_link(newest);
        auto const html = menu.rendered();
        bool const is_inside = address == "/orders";
        EXPECT_EQ(html.find(R"(<details open><summary class="nav-link">Outer)") != html.npos,
                  is_inside);
        EXPECT_EQ(html.find(R"(<details open><summary class="nav-link">Inner)") != html.npos,
                  is_inside);
        EXPECT_THAT(html, HasSubstr(R"(<details><summary class="nav-link">Other)"));
    }
}

TEST(NavigationBar, ItHasTheNameTheMenuAndALabel) {
    NavigationBar bar{people, Url{"/orders"}};
    bar.menu().add_link(orders);
    auto const html = bar.rendered();
    EXPECT_THAT(html, HasSubstr(R"(<nav class="navbar navbar-light bg-light" aria-label="Main">)"));
    EXPECT_THAT(html, HasSubstr(R"(<a href="/people" class="navbar-brand">People</a>)"));
    EXPECT_THAT(html, HasSubstr(marked("/orders", "Orders")));
}

}  // namespace
}  // namespace holdfast
