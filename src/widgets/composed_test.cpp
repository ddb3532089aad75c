// SPDX-License-Identifier: MIT
// The widgets that are made of several elements.
#include <gmock/gmock.h>

#include <holdfast/widgets/accordion.hpp>
#include <holdfast/widgets/badge.hpp>
#include <holdfast/widgets/breadcrumbs.hpp>
#include <holdfast/widgets/button_link.hpp>
#include <holdfast/widgets/card.hpp>
#include <holdfast/widgets/definition_list.hpp>
#include <holdfast/widgets/dialog.hpp>
#include <holdfast/widgets/figure.hpp>
#include <holdfast/widgets/progress.hpp>
#include <holdfast/widgets/tabs.hpp>

namespace holdfast {
namespace {

TEST(Badge, IsGreyOrSaysHowSevereItIs) {
    EXPECT_EQ(Badge("3").rendered(), "<span class=\"badge text-bg-secondary\">3</span>");
    EXPECT_EQ(Badge(Severity::information, "new").rendered(),
              "<span class=\"badge text-bg-info\">new</span>");
}

TEST(ButtonLink, LooksLikeAButtonOfItsStyle) {
    EXPECT_EQ(ButtonLink(Url{"/"}, "Back").rendered(),
              "<a href=\"/\" class=\"btn btn-link\">Back</a>");
    EXPECT_EQ(ButtonLink(Url{"/new"}, "Add", ButtonStyle::primary).rendered(),
              "<a href=\"/new\" class=\"btn btn-primary\">Add</a>");
}

TEST(Breadcrumbs, EndAtThisPage) {
    EXPECT_EQ(Breadcrumbs({{Url{"/"}, "Home"}}, "A & B").rendered(),
              "<nav aria-label=\"Breadcrumbs\"><ol class=\"breadcrumb\">"
              "<li class=\"breadcrumb-item\"><a href=\"/\">Home</a></li>"
              "<li class=\"breadcrumb-item active\" aria-current=\"page\">A &amp; B</li>"
              "</ol></nav>");
}

TEST(Tabs, MarkTheOneThatLeadsHere) {
    EXPECT_EQ(Tabs("Parts", {{Url{"/a"}, "A"}, {Url{"/b"}, "B"}}, Url{"/b"}).rendered(),
              "<nav aria-label=\"Parts\" class=\"mb-3\"><ul class=\"nav nav-tabs\">"
              "<li class=\"nav-item\"><a href=\"/a\" class=\"nav-link\">A</a></li>"
              "<li class=\"nav-item\"><a href=\"/b\" class=\"nav-link active\" "
              "aria-current=\"page\">B</a></li></ul></nav>");
}

TEST(Card, HasItsTitleAboveWhatItHolds) {
    Card card{"Title", 3};
    card.add<Div>("x");
    EXPECT_EQ(card.rendered(), "<div class=\"card\"><div class=\"card-body\">"
                               "<h3 class=\"card-title h5\">Title</h3><div>x</div></div></div>");
    EXPECT_THROW(Card("Title", 7), std::logic_error);
}

TEST(Figure, HasItsCaptionBelowWhatItHolds) {
    Figure figure{"A cat"};
    figure.add<Img>(Url{"/cat.png"}, "A cat asleep");
    EXPECT_EQ(figure.rendered(),
              "<figure class=\"figure d-block\"><img src=\"/cat.png\" alt=\"A cat asleep\">"
              "<figcaption class=\"figure-caption\">A cat</figcaption></figure>");
}

TEST(DefinitionList, PairsNamesAndMeanings) {
    DefinitionList list;
    list.define("Name", "Yew");
    list.define("State").add<Badge>("old");
    EXPECT_EQ(list.rendered(),
              "<dl class=\"row\"><dt class=\"col-sm-4\">Name</dt><dd class=\"col-sm-8\">Yew</dd>"
              "<dt class=\"col-sm-4\">State</dt><dd class=\"col-sm-8\">"
              "<span class=\"badge text-bg-secondary\">old</span></dd></dl>");
}

TEST(Progress, IsAPartOfAll) {
    EXPECT_EQ(Progress("Copied", 3, 10).rendered(),
              "<label class=\"holdfast-progress\">Copied"
              "<progress value=\"3\" max=\"10\">3 / 10</progress></label>");
    EXPECT_THAT(Progress("Copied", 11, 10).rendered(),
                ::testing::AllOf(::testing::HasSubstr("11 / 10"),
                                 ::testing::HasSubstr("value=\"10\" max=\"10\"")));
    EXPECT_THAT(Progress("Copied", 0, 0).rendered(), ::testing::HasSubstr("value=\"0\" max=\"1\""));
    EXPECT_THAT(Progress("Copied", -1, 10).rendered(),
                ::testing::HasSubstr("value=\"0\" max=\"10\""));
}

TEST(Details, ShowsItsSummaryWhileItIsClosed) {
    Details closed{"More"};
    closed.add<P>("x");
    EXPECT_EQ(closed.rendered(), "<details class=\"holdfast-details\">"
                                 "<summary>More</summary><p>x</p></details>");
    EXPECT_EQ(Details("More", Openness::open).rendered(),
              "<details class=\"holdfast-details\" open><summary>More</summary></details>");
}

TEST(Accordion, NamesItsPanelsAlikeSoThatOneIsOpen) {
    Accordion accordion{"help"};
    accordion.add_panel("A", Openness::open);
    accordion.add_panel("B").add<P>("x");
    EXPECT_EQ(accordion.rendered(),
              "<div class=\"holdfast-accordion\"><details class=\"holdfast-details\" open "
              "name=\"help\"><summary>A</summary></details><details class=\"holdfast-details\" "
              "name=\"help\"><summary>B</summary><p>x</p></details></div>");
}

TEST(Dialog, IsOpenedAndClosedWithoutAScript) {
    EXPECT_EQ(DialogOpener("about", "About…").rendered(),
              "<button type=\"button\" class=\"btn btn-outline-secondary\" "
              "popovertarget=\"about\">About…</button>");
    Dialog dialog{"about", "About"};
    dialog.add<P>("x");
    EXPECT_EQ(dialog.rendered(),
              "<dialog id=\"about\" class=\"holdfast-dialog\" aria-labelledby=\"about-title\" "
              "popover=\"auto\"><h2 id=\"about-title\" class=\"h5\">About</h2><p>x</p>"
              "<button type=\"button\" class=\"btn btn-outline-secondary\" "
              "popovertarget=\"about\" popovertargetaction=\"hide\">Close</button></dialog>");
}

}  // namespace
}  // namespace holdfast
