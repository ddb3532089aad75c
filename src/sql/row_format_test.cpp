// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <holdfast/sql/row_format.hpp>

namespace holdfast::sql {
namespace {

std::string filled(std::string_view text) {
    static ColumnNames const names{"t", {"a", "\"b\""}};
    return detail::with_columns(text, names);
}

TEST(ColumnsInBraces, AreThoseOfTheClassWithTheNameOfItsTable) {
    EXPECT_EQ(filled("select {columns} from t"), "select t.a, t.\"b\" from t");
    EXPECT_EQ(filled("select 1, {columns}"), "select 1, t.a, t.\"b\"");
}

TEST(ColumnsInBraces, HaveTheNameBeforeThemEach) {
    EXPECT_EQ(filled("select x.{columns} from t x"), "select x.a, x.\"b\" from t x");
    EXPECT_EQ(filled("select \"x y\".{columns}"), "select \"x y\".a, \"x y\".\"b\"");
    EXPECT_EQ(filled("select 1,x.{columns}"), "select 1,x.a, x.\"b\"");
}

TEST(ColumnsInBraces, HaveTheSchemaBeforeThemEach) {
    EXPECT_EQ(filled("select s.t.{columns}"), "select s.t.a, s.t.\"b\"");
    EXPECT_EQ(filled("select d.\"s\".t.{columns}"), "select d.\"s\".t.a, d.\"s\".t.\"b\"");
    EXPECT_EQ(filled("select s . t. {columns}"), "select s . t. a, s . t. \"b\"");
    EXPECT_EQ(filled("select s.t.{columns}, {columns}"), "select s.t.a, s.t.\"b\", t.a, t.\"b\"");
}

TEST(ColumnsInBraces, AreNotThoseInATextOrAComment) {
    for (auto const* const text :
         {"select '{columns}'", "select \"t.{columns}\"", "select 1 -- {columns}"}) {
        EXPECT_EQ(filled(text), text);
    }
}

}  // namespace
}  // namespace holdfast::sql
