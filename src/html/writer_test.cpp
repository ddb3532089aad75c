// SPDX-License-Identifier: MIT
#include <string>

#include <gtest/gtest.h>

#include <holdfast/html/writer.hpp>

namespace holdfast::html {
namespace {

TEST(Writer, EscapesTextAndValuesButNotMarkup) {
    Writer writer;
    writer.start("p");
    writer.attribute("title", "a \"b\" & c");
    writer.text("1 < 2");
    writer.start("br");
    writer.end_void();
    writer.markup(Markup::trusted("<b>x</b>"));
    writer.end("p");
    EXPECT_EQ(writer.take(), "<p title=\"a &quot;b&quot; &amp; c\">1 &lt; 2<br><b>x</b></p>");
}

TEST(Writer, TakesALongTextAndBeginsAgain) {
    Writer writer;
    std::string text;
    for (int i = 0; i < 5'000; ++i) {
        text += std::to_string(i);
        writer.text(std::to_string(i));
    }
    writer.text(std::string(100'000, '<'));
    writer.start("p");
    for (int i = 0; i < 100'000; ++i) text += "&lt;";
    EXPECT_EQ(writer.take(), text + "<p>");
    writer.text("again");
    EXPECT_EQ(writer.take(), "again");
    EXPECT_EQ(writer.take(), "");
}

TEST(Writer, ClosesAnEmptyElement) {
    Writer writer;
    writer.start("div");
    writer.end("div");
    EXPECT_EQ(writer.take(), "<div></div>");
}

TEST(Attributes, KeepTheirOrderAndReplaceValues) {
    Attributes attributes;
    attributes.set("id", "a");
    attributes.set("disabled", "");
    attributes.set("id", "b");
    Writer writer;
    writer.start("input");
    writer.attributes(attributes);
    writer.end_void();
    EXPECT_EQ(writer.take(), "<input id=\"b\" disabled>");
}

TEST(Attributes, HoldEachTokenOfAListOnce) {
    Attributes attributes;
    attributes.add_token("class", "btn-primary");
    attributes.add_token("class", "btn");
    attributes.add_token("class", "btn");
    EXPECT_EQ(attributes.get("class"), "btn-primary btn");
    EXPECT_FALSE(attributes.get("id"));
}

}  // namespace
}  // namespace holdfast::html
