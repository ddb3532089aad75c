// SPDX-License-Identifier: MIT
#include "sql/schema/schema_fixture.hpp"

namespace holdfast::sql {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using enum ColumnType;

class SqliteSchemas : public Schemas {
protected:
    std::vector<std::string> found_in(std::string const& definition, Table const& table) {
        transaction.execute(unchecked("drop table if exists task"));
        transaction.execute(unchecked(definition));
        return found(table);
    }

    bool fits(std::string const& declared, ColumnType type) {
        Table const table{.name = "task", .columns = {{"it", type, true}}};
        return found_in("create table task (it " + declared + ")", table).empty();
    }
};

Table numbered() {
    return {.name = "task", .columns = {{"id", integer}}, .key = "id", .has_generated_key = true};
}

TEST_F(SqliteSchemas, NumberRowsByAnIntegerAsPrimaryKeyOnly) {
    EXPECT_THAT(found_in("create table task (id integer primary key autoincrement)", numbered()),
                IsEmpty());
    EXPECT_THAT(found_in("create table task (\"Id\" INTEGER, primary key (id AUTOINCREMENT))",
                         numbered()),
                IsEmpty());
    for (auto const* definition :
         {"create table task (id bigint primary key)", "create table task (id int primary key)",
          "create table task (id integer primary key desc)",
          "create table task (id integer primary key) without rowid"}) {
        EXPECT_THAT(found_in(definition, numbered()),
                    ElementsAre(HasSubstr("The column id of the table task is not numbered by the "
                                          "database. SQLite changes this only with a new table")))
            << definition;
    }
}

TEST_F(SqliteSchemas, DoNotReuseNumbers) {
    for (auto const* definition : {"create table task (id integer primary key)",
                                   "create table task (id integer primary key default "
                                   "'autoincrement') /* autoincrement */"}) {
        EXPECT_THAT(found_in(definition, numbered()),
                    ElementsAre(HasSubstr("may get the number of an erased row again")))
            << definition;
    }
}

TEST_F(SqliteSchemas, KeepValuesByTheAffinityOfATypesName) {
    for (auto const* declared : {"integer", "INT", "bigint", "tinyint", "int8", "numeric",
                                 "decimal(10, 2)", "boolean", "blob", ""}) {
        EXPECT_TRUE(fits(declared, integer)) << declared;
        EXPECT_TRUE(fits(declared, boolean)) << declared;
    }
    for (auto const* declared : {"text", "real", "double", "varchar(20)"}) {
        EXPECT_FALSE(fits(declared, integer)) << declared;
    }
    for (auto const* declared : {"text", "varchar(80)", "nchar(3)", "clob", "blob", ""}) {
        EXPECT_TRUE(fits(declared, text)) << declared;
    }
    for (auto const* declared : {"string", "date", "numeric", "integer", "floating point"}) {
        EXPECT_FALSE(fits(declared, text)) << declared;
    }
    for (auto const* declared : {"date", "datetime", "time", "timestamp", "text", "varchar(10)"}) {
        for (auto const type : {date, time, date_time}) EXPECT_TRUE(fits(declared, type));
    }
    EXPECT_FALSE(fits("integer", date));
    for (auto const* declared : {"real", "double precision", "float", "numeric"}) {
        EXPECT_TRUE(fits(declared, real)) << declared;
    }
    EXPECT_FALSE(fits("integer", real));
    EXPECT_TRUE(fits("bytea", bytes));
    EXPECT_TRUE(fits("blob", bytes));
    EXPECT_FALSE(fits("text", bytes));
}

TEST_F(SqliteSchemas, OfStrictTablesTakeOneTypeOnly) {
    auto const fits_strictly = [&](std::string const& declared, ColumnType type) {
        Table const table{.name = "task", .columns = {{"it", type, true}}};
        return found_in("create table task (it " + declared + ") strict", table).empty();
    };
    EXPECT_TRUE(fits_strictly("any", text));
    EXPECT_FALSE(fits("any", text));
    EXPECT_TRUE(fits_strictly("integer", boolean));
    EXPECT_TRUE(fits_strictly("text", date));
    EXPECT_TRUE(fits_strictly("blob", bytes));
    EXPECT_FALSE(fits_strictly("blob", text));
}

TEST_F(SqliteSchemas, HaveNamesInCapitalsOrNot) {
    make({"create table Supplier (Id integer primary key autoincrement)",
          "create table TASK (ID integer primary key autoincrement, Title text not null, "
          "supplier integer references SUPPLIER (ID))",
          "create unique index i on task (TITLE)"});
    Table const table{.name = "Task",
                      .columns = {{"id", integer}, {"title", text}, {"Supplier", integer, true}},
                      .key = "id",
                      .has_generated_key = true,
                      .unique = {{"title"}},
                      .foreign_keys = {{"Supplier", "supplier", "id"}}};
    EXPECT_THAT(found(table), IsEmpty());
}

TEST_F(SqliteSchemas, MayBeThoseOfAVirtualTable) {
    make({"create virtual table task using fts5(title)"});
    Table const table{.name = "task", .columns = {{"title", text}}};
    EXPECT_THAT(found(table), IsEmpty());
}

TEST_F(SqliteSchemas, ComputeColumnsThatAreNotKept) {
    auto const found = found_in("create table task (title text, size int as (length(title)))",
                                {.name = "task", .columns = {{"size", integer, true}}});
    EXPECT_THAT(found, ElementsAre(HasSubstr("column size of the table task is computed")));
}

}  // namespace
}  // namespace holdfast::sql
