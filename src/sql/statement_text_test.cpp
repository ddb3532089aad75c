// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/sql/statement_text.hpp>

namespace holdfast::sql::detail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The text of each parameter's place.
std::vector<std::string_view> places(std::string_view text) {
    std::vector<std::string_view> places;
    ParameterReader reader{text};
    while (auto const place = reader.next()) {
        places.push_back(text.substr(place->begin, place->end - place->begin));
    }
    return places;
}

TEST(ParametersOfStatements, AreQuestionMarks) {
    EXPECT_THAT(places("select ? where a = ? and b=?"), ElementsAre("?", "?", "?"));
    EXPECT_THAT(places("values (?,?)"), ElementsAre("?", "?"));
    EXPECT_THAT(places(""), IsEmpty());
}

TEST(ParametersOfStatements, DoNotStandInTextsNamesAndComments) {
    for (auto const* text :
         {"select 'Why?'", "select 'It''s ?'", R"(select "a?b")", "select `a?b`", "select 1 -- ?\n",
          "select /* ? /* ? */ ? */ 1", "select $$?$$", "select $a$?$$?$a$", R"(select E'\'?')",
          "select a ?? 'b'", "select a ??| b"}) {
        EXPECT_THAT(places(text), IsEmpty()) << text;
    }
}

TEST(ParametersOfStatements, StandBehindTextsNamesAndComments) {
    for (auto const* text :
         {"select 'a', ?", "select 'It''s', ?", R"(select "a""b", ?)", "select 1 -- x\n, ?",
          "select /* x */ ?", "select $$'$$, ?", "select $1$, ?", R"(select e'\\', ?)",
          "select a ?? ?", "select 1::text, ?"}) {
        EXPECT_THAT(places(text), ElementsAre("?")) << text;
    }
}

TEST(ParametersOfStatements, AreComparedInConditions) {
    auto const compared = [](std::string_view text) {
        std::string found;
        ParameterReader reader{text};
        while (auto const place = reader.next()) found += place->is_compared ? 'c' : '-';
        return found;
    };
    EXPECT_EQ(compared("update t set a = ?, b = ? where c = ? and d <> ? or (e>=?) or f = g (?)"),
              "--ccc-");
    EXPECT_EQ(compared("update t set a = (select b from u where c in (?) and d = ?), e = ?"),
              "-c-");
    EXPECT_EQ(compared("insert into t (a) values (?) on conflict (a) do update set a = ?"), "--");
}

TEST(ParametersOfStatements, AreForListsBehindIn) {
    EXPECT_THAT(places("a in (?) and b NOT  IN( ? ) and c in /* x */ (?)"),
                ElementsAre("in (?)", "NOT  IN( ? )", "in /* x */ (?)"));
    EXPECT_THAT(places("a in (?, ?) or min (?) = 1 or b in (?"), ElementsAre("?", "?", "?", "?"));
    ParameterReader reader{"a not in (?) and b in (?) and ?"};
    auto const first = *reader.next();
    auto const second = *reader.next();
    EXPECT_TRUE(first.is_list && first.is_negated);
    EXPECT_TRUE(second.is_list && !second.is_negated);
    EXPECT_FALSE(reader.next()->is_list);
}

TEST(TextsOfStatements, BeginWithTheirFirstWord) {
    for (auto const* text : {"select 1", "SELECT 1", " ;; -- a\n/* b */select", "select(1)"}) {
        EXPECT_TRUE(begins_with(text, "select")) << text;
    }
    for (auto const* text : {"", " ; ", "selected", "with a as (select 1) select", "(select 1)",
                             "\"select\" 1", "update"}) {
        EXPECT_FALSE(begins_with(text, "select")) << text;
    }
}

TEST(TextsOfStatements, AreOneAndWhole) {
    for (auto const* text : {"select 1", "select 1;", " ; select 1 ;; -- end", "select ';'",
                             "select 1 /* ; select */"}) {
        EXPECT_EQ(mistake_in(text), "") << text;
    }
    for (auto const* text : {"", ";", "-- nothing", "select 1; select 2", "select 'a", "select \"a",
                             "select /* a", "select $$a", "select E'\\'"}) {
        EXPECT_NE(mistake_in(text), "") << text;
    }
    EXPECT_NE(mistake_in({"select 1\0", 9}), "");
    for (auto const* text : {"delete from item -- all\rwhere id = 1", "select ?1", "select $1"}) {
        EXPECT_NE(mistake_in(text), "") << text;
    }
    for (auto const* text : {"/* a /* b */ commit --*/ select 1", "select 1 /*/* */*/"}) {
        EXPECT_NE(mistake_in(text), "") << text;
    }
    for (auto const* text :
         {"select 1 -- one\r\n", "select 1 /* a *//*/ b */ -- /* /*\n", "select f$x$1 from a",
          "create trigger t after insert on a begin delete from b; end"}) {
        EXPECT_EQ(mistake_in(text), "") << text;
    }
}

TEST(TransactionControl, IsWhatBeginsOrEndsATransaction) {
    for (auto const* statement : {"begin",
                                  "BEGIN;",
                                  "start transaction",
                                  "commit",
                                  "Commit and chain",
                                  "end",
                                  "abort",
                                  "rollback",
                                  "rollback work",
                                  "rollback and chain",
                                  "rollback prepared 'x'",
                                  "commit prepared 'x'",
                                  "prepare transaction 'x'",
                                  "set transaction read only",
                                  "  ; commit",
                                  "-- a comment\ncommit",
                                  "/* a /* nested */ comment */ commit",
                                  "rollback/* */transaction",
                                  "set--\ntransaction isolation level read committed",
                                  "\f\vcommit",
                                  "\xef\xbb\xbf commit",
                                  ";;rollback"}) {
        EXPECT_TRUE(controls_transaction(statement)) << statement;
    }
}

TEST(TransactionControl, IsNothingElse) {
    for (auto const* statement : {"",
                                  ";",
                                  "-- commit",
                                  "/* commit",
                                  "/* commit */",
                                  "select 'commit'",
                                  "select 1 -- ;commit",
                                  "savepoint here",
                                  "rollback to here",
                                  "ROLLBACK TO SAVEPOINT here",
                                  "rollback work to here",
                                  "rollback /* */ transaction to here",
                                  "release here",
                                  "prepare x as select 1",
                                  "set local lock_timeout = 1",
                                  "set session x to 1",
                                  "update item set name = 'commit'",
                                  "delete from begin",
                                  "\"commit\"",
                                  "committed",
                                  "do $$ begin commit; end $$",
                                  "with x as (select 1) select 1"}) {
        EXPECT_FALSE(controls_transaction(statement)) << statement;
    }
}

}  // namespace
}  // namespace holdfast::sql::detail
