// SPDX-License-Identifier: MIT
#include "sql/schema_statement.hpp"

#include <string>

#include <gtest/gtest.h>

namespace holdfast::sql {

namespace {

using Form = SchemaStatement::Form;

void expect(std::string const& text, Form form, std::string const& name = {},
            std::string const& table = {}) {
    auto const statement = SchemaStatement::parse(text);
    EXPECT_EQ(statement.form, form) << text;
    EXPECT_EQ(statement.name, name) << text;
    EXPECT_EQ(statement.table, table) << text;
    EXPECT_EQ(statement.text, text);
}

}  // namespace

TEST(SchemaStatement, TellsWhatItMakes) {
    expect("create table if not exists item (id integer)", Form::table, "item");
    expect("\n  CREATE  TABLE\tIF NOT EXISTS Item(id integer)", Form::table, "Item");
    expect("create table if not exists app.item (id integer)", Form::table, "app.item");
    expect("create table if not exists \"My item\" (id integer)", Form::table, "\"My item\"");
    expect("create index if not exists item_name on item (name)", Form::index, "item_name", "item");
    expect("create unique index if not exists i on \"a\".b(lower(name))", Form::index, "i",
           "\"a\".b");
    expect("alter table item alter column name type text", Form::column, "name", "item");
    expect("Alter Table item Alter Column name Type text;", Form::column, "name", "item");
}

TEST(SchemaStatement, OfAnotherFormIsNotTakenForOneOfThese) {
    for (std::string const text :
         {"create table item (id integer)",
          "create temporary table if not exists item (id integer)",
          "create index if not exists on item (name)", "create index item_name on item (name)",
          "create index concurrently if not exists item_name on item (name)",
          "create index if not exists app.item_name on item (name)",
          "create table if not exists größe (id integer)",
          "create table if not exists a.b.c (x int)",
          "-- create table if not exists item (id integer)\nselect 1",
          "insert into note values ('create table if not exists item (id integer)')",
          "alter table item alter column name type text using upper(name)",
          "alter table item alter column name type varchar(40)",
          "alter table item add column if not exists name text", "select 1", ";", ""}) {
        expect(text, Form::other);
    }
}

TEST(SchemaStatement, NamesWithoutQuotesAndSchema) {
    EXPECT_EQ(bare_name("item"), "item");
    EXPECT_EQ(bare_name("app.item"), "item");
    EXPECT_EQ(bare_name("app . \"My item\""), "My item");
}

}  // namespace holdfast::sql
