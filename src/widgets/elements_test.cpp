// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <holdfast/widgets/elements.hpp>

namespace holdfast {
namespace {

TEST(Elements, AreWrittenUnderTheirNames) {
    EXPECT_EQ(TextElement<"article">("x").rendered(), "<article>x</article>");
    EXPECT_EQ(StructureElement<"picture">().rendered(), "<picture></picture>");
    EXPECT_EQ(EmptyElement<"wbr">().rendered(), "<wbr>");
    EXPECT_EQ(Blockquote("a < b").rendered(), "<blockquote>a &lt; b</blockquote>");
}

TEST(Elements, KeepTheNewlineThatPreformattedTextBeginsWith) {
    EXPECT_EQ(Pre("\nx").rendered(), "<pre>\n\nx</pre>");
}

TEST(Elements, SayWhatCannotBeSeen) {
    EXPECT_EQ(Img(Url{"/a.png?b&c"}, "A \"cat\"").rendered(),
              "<img src=\"/a.png?b&amp;c\" alt=\"A &quot;cat&quot;\">");
    EXPECT_EQ(Img(Url{"/line.png"}, "").rendered(), "<img src=\"/line.png\" alt>");
    EXPECT_EQ(Abbr("HTML", "Hypertext Markup Language").rendered(),
              "<abbr title=\"Hypertext Markup Language\">HTML</abbr>");
    EXPECT_EQ(Time("Monday", "2026-11-23").rendered(),
              "<time datetime=\"2026-11-23\">Monday</time>");
    EXPECT_EQ(Th(HeaderScope::row_group, "x").rendered(), "<th scope=\"rowgroup\">x</th>");
}

}  // namespace
}  // namespace holdfast
