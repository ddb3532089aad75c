// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <holdfast/widgets/a.hpp>
#include <holdfast/widgets/alert.hpp>
#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/page_layout.hpp>
#include <holdfast/widgets/text_node.hpp>

namespace holdfast {
namespace {

TEST(Element, WritesItsTextBeforeItsChildren) {
    P paragraph{"a < b"};
    paragraph.add<Strong>("c");
    paragraph.add<TextNode>(" & d");
    EXPECT_EQ(paragraph.rendered(), "<p>a &lt; b<strong>c</strong> &amp; d</p>");
}

TEST(Element, ThatIsInvisibleIsNotWritten) {
    Div division;
    division.add<P>("seen");
    division.add<P>("not seen").set_visibility(Visibility::invisible);
    EXPECT_EQ(division.rendered(), "<div><p>seen</p></div>");
}

TEST(Element, CannotHaveAHeadingOfRankSeven) {
    EXPECT_EQ(H(2, "x").rendered(), "<h2>x</h2>");
    EXPECT_THROW(H(7, "x"), std::logic_error);
}

TEST(Link, EscapesItsAddress) {
    EXPECT_EQ(A(Url{"/?a=1&b=\""}, "here").rendered(), "<a href=\"/?a=1&amp;b=&quot;\">here</a>");
}

TEST(Container, HasOneLayout) {
    Div division;
    auto& layout = division.use_layout<ColumnLayout>(std::vector<Column>{{"left", 4}, {"right"}});
    layout.column("right").add<P>("x");
    EXPECT_EQ(division.rendered(), "<div><div class=\"row\"><div class=\"col-lg-4\"></div>"
                                   "<div class=\"col-lg\"><p>x</p></div></div></div>");
    EXPECT_THROW(layout.column("middle"), std::logic_error);
    EXPECT_THROW(division.use_layout<ColumnLayout>(std::vector<Column>{}), std::logic_error);
}

TEST(Page, HasASlotForEachColumnOfItsLayout) {
    HTML5Page page{{.title = "A & B", .stylesheets = {Url{"/a.css"}}, .scripts = {Url{"/a.js"}}}};
    page.use_layout<PageLayout>();
    page.slot("main").add<P>("x");
    EXPECT_EQ(page.rendered(),
              "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
              "<title>A &amp; B</title>"
              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
              "<link rel=\"stylesheet\" href=\"/a.css\">"
              "<script src=\"/a.js\" defer></script></head><body><header></header>"
              "<main class=\"container py-4\"><div class=\"row\"><div class=\"col-lg\"><p>x</p>"
              "</div></div></main><footer></footer></body></html>");
    EXPECT_THROW(page.slot("side"), std::logic_error);
}

TEST(Alert, IsAnnounced) {
    EXPECT_EQ(Alert(Severity::warning, "x").rendered(),
              "<div class=\"alert alert-warning\" role=\"alert\">x</div>");
}

}  // namespace
}  // namespace holdfast
