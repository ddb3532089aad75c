// SPDX-License-Identifier: MIT
#include "sql/copy/copy_fixture.hpp"

namespace holdfast::sql {

namespace {

using ::testing::HasSubstr;

/// The copy of a value, as PostgreSQL writes it.
struct Kept {
    std::string sqlite;      ///< the column's type there
    std::string postgresql;  ///< the column's type here
    std::string value;       ///< an expression of SQLite
    std::string copy;
};

/// A value that cannot be copied, and a part of the sentence that says so.
struct Unfit {
    std::string sqlite;
    std::string postgresql;
    std::string value;
    std::string said;
};

std::vector<Kept> kept_values() {
    return {{"bigint", "bigint", "9223372036854775807", "9223372036854775807"},
            {"bigint", "bigint", "-9223372036854775808", "-9223372036854775808"},
            {"integer", "integer", "null", "null"},
            {"boolean", "boolean", "1", "true"},
            {"boolean", "boolean", "0", "false"},
            {"double precision", "double precision", "0.1", "0.1"},
            {"double precision", "double precision", "3", "3"},
            {"double precision", "double precision", "9e999", "Infinity"},
            {"double precision", "double precision", "1.7976931348623157e308",
             "1.7976931348623157e+308"},
            {"real", "real", "0.5", "0.5"},
            {"numeric(10, 2)", "numeric(10, 2)", "12.5", "12.50"},
            {"numeric", "numeric", "1e-7", "0.0000001"},
            {"text", "numeric", "'12.50'", "12.50"},
            {"text", "text", "''", ""},
            {"text", "text", "'a' || char(9, 10, 13) || '\\N \\. \\\\'", "a\t\n\r\\N \\. \\\\"},
            {"text", "text", "char(228, 8364, 128512)", "\u00E4\u20AC\U0001F600"},
            {"text", "varchar(3)", "char(228, 8364, 128512)", "\u00E4\u20AC\U0001F600"},
            {"text", "char(2)", "'ab'", "ab"},
            {"date", "date", "'2024-02-29'", "2024-02-29"},
            {"time", "time", "'14:05'", "14:05:00"},
            {"time", "time", "'14:05:06.25'", "14:05:06.25"},
            {"timestamp", "timestamp", "'2026-11-23T14:05'", "2026-11-23 14:05:00"},
            {"timestamp", "timestamp", "'2026-11-23 14:05:06'", "2026-11-23 14:05:06"},
            {"text", "date", "'0001-01-01'", "0001-01-01"},
            {"blob", "bytea", "x'00ff5c0a'", "\\x00ff5c0a"},
            {"blob", "bytea", "x''", "\\x"},
            {"text", "uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'",
             "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"},
            {"text", "jsonb", "'{\"a\": 1}'", "{\"a\": 1}"}};
}

std::vector<Unfit> unfit_values() {
    return {{"integer", "integer", "'many'", "a text in place of a number"},
            {"integer", "integer", "1.5", "not whole"},
            {"integer", "integer", "x'01'", "bytes in place of a number"},
            {"integer", "integer", "2147483648", "out of range"},
            {"integer", "smallint", "32768", "out of range"},
            {"boolean", "boolean", "2", "neither 0 nor 1"},
            {"boolean", "boolean", "'t'", "a text in place of a number"},
            {"blob", "text", "5", "a number in place of a text"},
            {"blob", "text", "x'41'", "bytes in place of a text"},
            {"text", "text", "cast(x'41ff' as text)", "not UTF-8"},
            {"text", "text", "'a' || char(0) || 'b'", "zero byte"},
            {"text", "varchar(3)", "'four'", "more characters"},
            {"text", "varchar(3)", "'abc '", "more characters"},
            {"text", "char(3)", "'ab'", "filled up"},
            {"blob", "bytea", "'text'", "a text in place of bytes"},
            {"blob", "bytea", "1", "a number in place of bytes"},
            {"integer", "double precision", "9007199254740993", "rounded"},
            {"integer", "double precision", "9223372036854775807", "rounded"},
            {"double precision", "real", "0.1", "rounded"},
            {"numeric", "numeric(10, 2)", "1.005", "rounded"},
            {"numeric", "numeric(10, 2)", "1e-5", "rounded"},
            {"numeric", "numeric(4, 2)", "100", "overflow"},
            {"numeric", "numeric", "'NaN'", "a text in place of a number"},
            {"text", "date", "'today'", "no date"},
            {"text", "date", "'2023-02-30'", "out of range"},
            {"text", "time", "'now'", "no time"},
            {"text", "time", "'14:05:06.1234567'", "no time"},
            {"text", "timestamp", "'2024-02-29'", "no timestamp"},
            {"text", "uuid", "'none'", "invalid input syntax"},
            {"integer", "integer check (x < 10)", "11", "check constraint"}};
}

/// A table whose column `x` has another type on each database.
std::vector<Migration> column(std::string const& sqlite, std::string const& postgresql) {
    return {{"things",
             StatementsForEach{.sqlite = {"create table thing (id {identity}, x " + sqlite + ")"},
                               .postgresql = {"create table thing (id {identity}, x " + postgresql +
                                              ")"}}}};
}

using PostgresqlCopyOfAValue = CopyTest;

}  // namespace

TEST_F(PostgresqlCopyOfAValue, IsTheSame) {
    auto const values = kept_values();
    std::string sqlite;
    std::string postgresql;
    std::string row;
    for (std::size_t i = 0; i != values.size(); ++i) {
        auto const column = ", x" + std::to_string(i) + " ";
        sqlite += column + values[i].sqlite;
        postgresql += column + values[i].postgresql;
        row += ", " + values[i].value;
    }
    std::vector<Migration> const migrations{
        {"things", StatementsForEach{.sqlite = {"create table thing (id {identity}" + sqlite + ")"},
                                     .postgresql = {"create table thing (id {identity}" +
                                                    postgresql + ")"}}}};
    fill(migrations, {"insert into thing values (1" + row + ")"});
    copy(migrations);
    for (std::size_t i = 0; i != values.size(); ++i) {
        auto const column = "x" + std::to_string(i);
        EXPECT_EQ(value_of("select coalesce(" + column + "::text, 'null') from thing"),
                  values[i].copy)
            << values[i].value << " in " << values[i].postgresql;
    }
}

TEST_F(PostgresqlCopyOfAValue, ThatDoesNotFitIsRefusedWithItsPlace) {
    int number = 0;
    for (auto const& [sqlite, postgresql, value, said] : unfit_values()) {
        SCOPED_TRACE(value + " in " + postgresql);
        Database from{folder.address(std::to_string(++number))};
        auto const migrations = column(sqlite, postgresql);
        fill(from, migrations,
             {"insert into thing (id) values (5)",
              "insert into thing (id, x) values (17, " + value + ")"});
        auto const sentence = refusal(from, migrations);
        EXPECT_THAT(sentence, HasSubstr("The row of thing with id 17 cannot be copied"));
        EXPECT_THAT(sentence, HasSubstr(said));
    }
}

TEST_F(PostgresqlCopyOfAValue, ThatDoesNotFitIsRefusedWithItsColumn) {
    for (std::string const value : {"'today'", "'2023-02-30'"}) {
        SCOPED_TRACE(value);
        Database from{folder.address(value)};
        fill(from, column("text", "date"), {"insert into thing (x) values (" + value + ")"});
        EXPECT_THAT(refusal(from, column("text", "date")), HasSubstr("its column x"));
    }
}

TEST_F(PostgresqlCopyOfAValue, ThatViolatesAUniqueIndexIsRefusedWithItsRow) {
    auto const migrations = column("text", "text unique");
    fill(migrations, {"insert into thing (id, x) values (1, 'a'), (2, 'b'), (3, 'a')"});
    EXPECT_THAT(refusal(migrations), HasSubstr("The row of thing with id 3 cannot be copied"));
}

TEST_F(PostgresqlCopyOfAValue, IsFoundByItsNumberWhereRowsHaveNoKey) {
    std::vector<Migration> const migrations{{"words", {"create table word (x integer)"}}};
    fill(migrations, {"insert into word (x) values (1), ('two')"});
    EXPECT_THAT(refusal(migrations), HasSubstr("The row number 2 of word cannot be copied"));
}

TEST_F(PostgresqlCopyOfAValue, IsFoundInALaterPartOfTheRows) {
    auto const migrations = column("text", "date");
    fill(migrations,
         {"with recursive n (i) as (select 1 union all select i + 1 from n limit 50000) "
          "insert into thing (id, x) select 2 * i, case when i = 40000 then '2023-02-30' else "
          "'2023-02-28' end from n"});
    EXPECT_THAT(refusal(migrations), HasSubstr("The row of thing with id 80000 cannot be copied"));
}

}  // namespace holdfast::sql
