// SPDX-License-Identifier: MIT
#include "sql/copy/copy_fixture.hpp"

namespace holdfast::sql {

namespace {

/// The number of the next row in the target.
class PostgresqlCopyOfACounter : public CopyTest {
protected:
    std::string next(std::vector<Migration> const& migrations,
                     std::vector<std::string> const& statements) {
        fill(migrations, statements);
        copy(migrations);
        return value_of("insert into note (text) values ('next') returning id");
    }

    std::vector<Migration> const notes{{"notes", {"create table note (id {identity}, text text)"}}};
};

std::vector<Migration> numbered_by(std::string const& type) {
    return {{"notes",
             StatementsForEach{.sqlite = {"create table note (id {identity}, text text)"},
                               .postgresql = {"create table note (id " + type + ", text text)"}}}};
}

}  // namespace

TEST_F(PostgresqlCopyOfACounter, GoesOnBehindTheLastRow) {
    EXPECT_EQ(next(notes, {"insert into note (id, text) values (1, 'a'), (41, 'b')"}), "42");
}

TEST_F(PostgresqlCopyOfACounter, DoesNotReuseTheNumbersOfErasedRows) {
    EXPECT_EQ(next(notes, {"insert into note (id, text) values (1, 'a'), (41, 'b')",
                           "delete from note where id = 41"}),
              "42");
}

TEST_F(PostgresqlCopyOfACounter, DoesNotReuseNumbersOfATableThatIsEmptyByNow) {
    EXPECT_EQ(next(notes, {"insert into note (text) values ('a'), ('b')", "delete from note"}),
              "3");
}

TEST_F(PostgresqlCopyOfACounter, BeginsWhereNoRowHasBeen) {
    EXPECT_EQ(next(notes, {}), "1");
}

TEST_F(PostgresqlCopyOfACounter, ForgetsTheRowsThatTheMigrationsMadeThere) {
    auto migrations = notes;
    migrations.push_back(
        {"first", StatementsForEach{.sqlite = {},
                                    .postgresql = {"insert into note (text) values ('first')"}}});
    EXPECT_EQ(next(migrations, {}), "1");
}

TEST_F(PostgresqlCopyOfACounter, WorksForAnIdentityThatIsAlwaysGenerated) {
    EXPECT_EQ(next(numbered_by("bigint generated always as identity primary key"),
                   {"insert into note (id, text) values (9, 'a')"}),
              "10");
}

TEST_F(PostgresqlCopyOfACounter, WorksForASerial) {
    EXPECT_EQ(next(numbered_by("serial primary key"),
                   {"insert into note (id, text) values (9, 'a')"}),
              "10");
}

TEST_F(PostgresqlCopyOfACounter, WorksForASequenceOfItsOwn) {
    std::vector<Migration> const migrations{
        {"notes", StatementsForEach{.sqlite = {"create table note (id {identity}, text text)"},
                                    .postgresql = {"create sequence ticket",
                                                   "create table note (id bigint primary key "
                                                   "default nextval('ticket'), text text)"}}}};
    EXPECT_EQ(next(migrations, {"insert into note (id, text) values (9, 'a')"}), "10");
}

}  // namespace holdfast::sql
