// SPDX-License-Identifier: MIT
#include "sql/copy/copy_fixture.hpp"

namespace holdfast::sql {

namespace {

using ::testing::HasSubstr;

/// A table of one column `x`, whose type is another one on each database.
class PostgresqlCopyOfAValue : public CopyTest {
protected:
    static std::vector<Migration> column(std::string const& sqlite, std::string const& postgresql) {
        return {{"things",
                 StatementsForEach{
                     .sqlite = {"create table thing (id {identity}, x " + sqlite + ")"},
                     .postgresql = {"create table thing (id {identity}, x " + postgresql + ")"}}}};
    }
};

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

class PostgresqlCopyOfAFitValue : public PostgresqlCopyOfAValue,
                                  public testing::WithParamInterface<Kept> {};
class PostgresqlCopyOfAnUnfitValue : public PostgresqlCopyOfAValue,
                                     public testing::WithParamInterface<Unfit> {};

}  // namespace

TEST_P(PostgresqlCopyOfAFitValue, IsTheSame) {
    auto const& [sqlite, postgresql, value, expected] = GetParam();
    auto const migrations = column(sqlite, postgresql);
    fill(migrations, {"insert into thing (x) values (" + value + ")"});
    copy(migrations);
    EXPECT_EQ(value_of("select coalesce(x::text, 'null') from thing"), expected);
}

INSTANTIATE_TEST_SUITE_P(
    OfEachKind, PostgresqlCopyOfAFitValue,
    testing::Values(
        Kept{"bigint", "bigint", "9223372036854775807", "9223372036854775807"},
        Kept{"bigint", "bigint", "-9223372036854775808", "-9223372036854775808"},
        Kept{"integer", "integer", "null", "null"}, Kept{"boolean", "boolean", "1", "true"},
        Kept{"boolean", "boolean", "0", "false"},
        Kept{"double precision", "double precision", "0.1", "0.1"},
        Kept{"double precision", "double precision", "3", "3"},
        Kept{"double precision", "double precision", "9e999", "Infinity"},
        Kept{"double precision", "double precision", "1.7976931348623157e308",
             "1.7976931348623157e+308"},
        Kept{"real", "real", "0.5", "0.5"},
        Kept{"numeric(10, 2)", "numeric(10, 2)", "12.5", "12.50"},
        Kept{"numeric", "numeric", "1e-7", "0.0000001"},
        Kept{"text", "numeric", "'12.50'", "12.50"}, Kept{"text", "text", "''", ""},
        Kept{"text", "text", "'a' || char(9, 10, 13) || '\\N \\. \\\\'", "a\t\n\r\\N \\. \\\\"},
        Kept{"text", "text", "char(228, 8364, 128512)", "\u00E4\u20AC\U0001F600"},
        Kept{"text", "varchar(3)", "char(228, 8364, 128512)", "\u00E4\u20AC\U0001F600"},
        Kept{"text", "char(2)", "'ab'", "ab"}, Kept{"date", "date", "'2024-02-29'", "2024-02-29"},
        Kept{"time", "time", "'14:05'", "14:05:00"},
        Kept{"time", "time", "'14:05:06.25'", "14:05:06.25"},
        Kept{"timestamp", "timestamp", "'2026-11-23T14:05'", "2026-11-23 14:05:00"},
        Kept{"timestamp", "timestamp", "'2026-11-23 14:05:06'", "2026-11-23 14:05:06"},
        Kept{"text", "date", "'0001-01-01'", "0001-01-01"},
        Kept{"blob", "bytea", "x'00ff5c0a'", "\\x00ff5c0a"}, Kept{"blob", "bytea", "x''", "\\x"},
        Kept{"text", "uuid", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'",
             "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"},
        Kept{"text", "jsonb", "'{\"a\": 1}'", "{\"a\": 1}"}));

TEST_P(PostgresqlCopyOfAnUnfitValue, IsRefusedWithItsPlace) {
    auto const& [sqlite, postgresql, value, said] = GetParam();
    auto const migrations = column(sqlite, postgresql);
    fill(migrations, {"insert into thing (id) values (5)",
                      "insert into thing (id, x) values (17, " + value + ")"});
    auto const sentence = refusal(migrations);
    EXPECT_THAT(sentence, HasSubstr("The row of thing with id 17 cannot be copied"));
    EXPECT_THAT(sentence, HasSubstr("column x"));
    EXPECT_THAT(sentence, HasSubstr(said));
}

INSTANTIATE_TEST_SUITE_P(
    OfEachKind, PostgresqlCopyOfAnUnfitValue,
    testing::Values(Unfit{"integer", "integer", "'many'", "a text in place of a number"},
                    Unfit{"integer", "integer", "1.5", "not whole"},
                    Unfit{"integer", "integer", "x'01'", "bytes in place of a number"},
                    Unfit{"integer", "integer", "2147483648", "out of range"},
                    Unfit{"integer", "smallint", "32768", "out of range"},
                    Unfit{"boolean", "boolean", "2", "neither 0 nor 1"},
                    Unfit{"boolean", "boolean", "'t'", "a text in place of a number"},
                    Unfit{"blob", "text", "5", "a number in place of a text"},
                    Unfit{"blob", "text", "x'41'", "bytes in place of a text"},
                    Unfit{"text", "text", "cast(x'41ff' as text)", "not UTF-8"},
                    Unfit{"text", "text", "'a' || char(0) || 'b'", "zero byte"},
                    Unfit{"text", "varchar(3)", "'four'", "more characters"},
                    Unfit{"text", "varchar(3)", "'abc '", "more characters"},
                    Unfit{"text", "char(3)", "'ab'", "filled up"},
                    Unfit{"blob", "bytea", "'text'", "a text in place of bytes"},
                    Unfit{"blob", "bytea", "1", "a number in place of bytes"},
                    Unfit{"integer", "double precision", "9007199254740993", "rounded"},
                    Unfit{"integer", "double precision", "9223372036854775807", "rounded"},
                    Unfit{"double precision", "real", "0.1", "rounded"},
                    Unfit{"numeric", "numeric(10, 2)", "1.005", "rounded"},
                    Unfit{"numeric", "numeric(10, 2)", "1e-5", "rounded"},
                    Unfit{"numeric", "numeric(4, 2)", "100", "overflow"},
                    Unfit{"numeric", "numeric", "'NaN'", "a text in place of a number"},
                    Unfit{"text", "date", "'today'", "no date"},
                    Unfit{"text", "date", "'2023-02-30'", "out of range"},
                    Unfit{"text", "time", "'now'", "no time"},
                    Unfit{"text", "time", "'14:05:06.1234567'", "no time"},
                    Unfit{"text", "timestamp", "'2024-02-29'", "no timestamp"},
                    Unfit{"text", "uuid", "'none'", "invalid input syntax"},
                    Unfit{"integer", "integer check (x < 10)", "11", "check constraint"}));

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
