// SPDX-License-Identifier: MIT
#include "sql/migrator.hpp"

#include <stdexcept>
#include <string>
#include <thread>

#include "sql/migration_fixture.hpp"

namespace holdfast::sql {

using testing::AllOf;
using testing::HasSubstr;
using Migrations = MigrationTest;

TEST_F(Migrations, AreAppliedOnceAndInOrder) {
    for (int start = 0; start != 2; ++start) migrate({words(), word("one"), word("two")});
    EXPECT_EQ(applied(), "words, one, two");
    EXPECT_EQ(count_of_words(), "2");
    EXPECT_EQ(value_of("select spelling from word order by id limit 1"), "one");
}

TEST_F(Migrations, ThatAreAddedAtTheEndAreAppliedAlone) {
    migrate({words(), word("one")});
    migrate({words(), word("one"), word("two")});
    EXPECT_EQ(count_of_words(), "2");
}

TEST_F(Migrations, OfAnEmptyListLeaveNoTrace) {
    migrate({});
    Transaction transaction{database, Access::read, late()};
    EXPECT_THROW(transaction.execute("select * from holdfast_migrations"), SqlError);
}

TEST_F(Migrations, ThatAreAllAppliedTakeNoLock) {
    List const list{words(), word("one")};
    migrate(list);
    Transaction writer{database, Access::write, late()};
    writer.execute("update word set spelling = 'two'");
    Database other{fresh.address()};
    EXPECT_NO_THROW(other.migrate(list, soon()));
    writer.commit();
}

TEST_F(Migrations, ThatFailAreNotAppliedAndSayWhatFailed) {
    List const list{words(),
                    {"nonsense", {"create table first (id integer)", "select nonsense"}},
                    word("one")};
    EXPECT_THAT(refusal(list), AllOf(HasSubstr("\"nonsense\""), HasSubstr("in: select nonsense"),
                                     HasSubstr("nonsense"), HasSubstr("nothing of it is applied")));
    EXPECT_EQ(applied(), "words");
    Transaction transaction{database, Access::read, late()};
    EXPECT_THROW(transaction.execute("select * from first"), SqlError);
}

TEST_F(Migrations, ThatFailSayWhatTheDatabaseSays) {
    migrate({words()});
    EXPECT_THAT(refusal({words(), {"again", {"create table word (id integer)"}}}),
                HasSubstr("already exists"));
}

TEST_F(Migrations, OfWhichOneDatabaseNeedsNoneAreNotedThere) {
    migrate({words(),
             {"here", StatementsForEach{.sqlite = {}, .postgresql = {"select 1"}}},
             {"there", StatementsForEach{.sqlite = {"select 1"}, .postgresql = {}}}});
    EXPECT_EQ(applied(), "words, here, there");
}

TEST_F(Migrations, ThatFailedAreAppliedOnceTheyAreCorrected) {
    refusal({words(), {"one", {"insert into word (spelling) values (null)"}}});
    migrate({words(), word("one")});
    EXPECT_EQ(count_of_words(), "1");
}

TEST_F(Migrations, ThatWereChangedAfterwardsAreRefused) {
    migrate({words(), word("one"), word("two")});
    EXPECT_THAT(refusal(
                    {words(), {"one", {"insert into word (spelling) values ('1')"}}, word("two")}),
                AllOf(HasSubstr("\"one\""), HasSubstr("was changed")));
}

TEST_F(Migrations, DoNotChangeByTheirBlanksAndComments) {
    migrate({{"words", {"create table word (spelling text not null)"}}});
    EXPECT_NO_THROW(
        migrate({{"words", {"create  table word(\n spelling text not null -- how\n)"}}}));
    EXPECT_THAT(refusal({{"words", {"create table word (spelling text notnull)"}}}),
                HasSubstr("was changed"));
}

TEST_F(Migrations, ThatTheProgramLacksShowThatTheDatabaseIsNewer) {
    migrate({words(), word("one")});
    EXPECT_THAT(refusal({words()}),
                AllOf(HasSubstr("database is newer than the program"), HasSubstr("\"one\"")));
    EXPECT_THAT(refusal({}), HasSubstr("\"words\""));
}

TEST_F(Migrations, ThatStandAtAnotherPlaceAreRefused) {
    migrate({words(), word("one")});
    EXPECT_THAT(refusal({words(), word("two"), word("one")}),
                AllOf(HasSubstr("\"one\""), HasSubstr("number 2 in the database"),
                      HasSubstr("number 3 in the program")));
    EXPECT_EQ(count_of_words(), "1");
}

TEST_F(Migrations, OfOneNameAreRefused) {
    EXPECT_THAT(refusal({words(), word("one"), word("one")}), HasSubstr("have the name \"one\""));
}

TEST_F(Migrations, ThatAreNoneAreRefusedBeforeAnyIsApplied) {
    List const wrong{{"empty", std::vector<std::string>{}},
                     {"blank", {" ; "}},
                     {"commits", {"commit"}},
                     {"two", {"drop table word; drop table word"}},
                     {"without a value", {"insert into word (spelling) values (?)"}},
                     {"without a version", "", [](Transaction&) {}},
                     {"without work", "version 1", nullptr}};
    for (auto const& migration : wrong) {
        EXPECT_THAT(refusal({words(), migration}), HasSubstr("\"" + migration.name() + "\""));
    }
    EXPECT_THAT(refusal({words(), word("")}), HasSubstr("has no name"));
    Transaction transaction{database, Access::read, late()};
    EXPECT_THROW(transaction.execute("select * from word"), SqlError);
}

TEST_F(Migrations, OfSeveralStatementsInOneTextAreRefused) {
    EXPECT_THAT(refusal(
                    {{"two", {"create table one (id integer); create table two (id integer)"}}}),
                HasSubstr("\"two\""));
    Transaction transaction{database, Access::read, late()};
    EXPECT_THROW(transaction.execute("select * from one"), SqlError);
}

TEST_F(Migrations, HaveATextForEachDatabase) {
    bool const is_sqlite = test_support::tested_database() == test_support::DatabaseKind::sqlite;
    auto const each = [](std::string const& sqlite, std::string const& postgresql) {
        return Migration{"word",
                         StatementsForEach{.sqlite = {"insert into word (spelling) values ('" +
                                                      sqlite + "')"},
                                           .postgresql = {"insert into word (spelling) values ('" +
                                                          postgresql + "')"}}};
    };
    migrate({words(), each("one", "two")});
    EXPECT_EQ(value_of("select spelling from word"), is_sqlite ? "one" : "two");
    EXPECT_NO_THROW(migrate({words(), is_sqlite ? each("one", "2") : each("1", "two")}));
}

TEST_F(Migrations, MayBeWrittenInCpp) {
    auto const tidy = [](std::string const& version) {
        return Migration{"tidy", version, [](Transaction& transaction) {
                             transaction.execute("update word set spelling = spelling || '!'");
                         }};
    };
    for (int start = 0; start != 2; ++start) migrate({words(), word("one"), tidy("version 1")});
    EXPECT_EQ(value_of("select spelling from word"), "one!");
    EXPECT_THAT(refusal({words(), word("one"), tidy("version 2")}), HasSubstr("was changed"));
}

TEST_F(Migrations, ThatThrowAreNotApplied) {
    auto const fails = [](Transaction& transaction) {
        transaction.execute("insert into word (spelling) values ('one')");
        throw std::runtime_error{"the moon is full"};
    };
    EXPECT_THAT(refusal({words(), {"moon", "version 1", fails}}),
                AllOf(HasSubstr("\"moon\""), HasSubstr("the moon is full")));
    EXPECT_EQ(count_of_words(), "0");
    EXPECT_EQ(applied(), "words");
}

TEST_F(Migrations, MayThrowAnything) {
    EXPECT_THAT(refusal({words(), {"four", "version 1", [](Transaction&) { throw 4; }}}),
                HasSubstr("\"four\""));
    EXPECT_EQ(applied(), "words");
}

TEST_F(Migrations, DoNotCommit) {
    auto const commits = [](Transaction& transaction) {
        transaction.execute("insert into word (spelling) values ('one')");
        transaction.commit();
    };
    EXPECT_THAT(refusal({words(), {"early", "version 1", commits}}), HasSubstr("\"early\""));
    EXPECT_EQ(count_of_words(), "0");
}

TEST_F(Migrations, FailWhateverErrorTheyCatch) {
    auto const catches = [](Transaction& transaction) {
        EXPECT_THROW(transaction.execute("select * from missing"), SqlError);
    };
    EXPECT_THAT(refusal({words(), {"bold", "version 1", catches}}), HasSubstr("\"bold\""));
    EXPECT_EQ(applied(), "words");
}

TEST_F(Migrations, ThatAreMissingAreAnErrorWhereTheyAreOnlyChecked) {
    List const list{words(), word("one"), word("two")};
    EXPECT_THAT(refusal(list, MissingMigrations::are_an_error),
                AllOf(HasSubstr("lacks the migration \"words\""), HasSubstr("2 more")));
    migrate({words()});
    EXPECT_THAT(refusal(list, MissingMigrations::are_an_error), HasSubstr("\"one\""));
    EXPECT_EQ(applied(), "words");
    migrate(list);
    EXPECT_NO_THROW(migrate(list, MissingMigrations::are_an_error));
}

TEST_F(Migrations, AreWaitedForUntilSomebodyHasAppliedThem) {
    List const list{words(), word("one")};
    std::jthread waiting{[&] { migrate(list, MissingMigrations::are_waited_for); }};
    Database other{fresh.address()};
    other.migrate(list, late());
    waiting.join();
    EXPECT_EQ(count_of_words(), "1");
}

TEST_F(Migrations, AreNotWaitedForWithoutEnd) {
    try {
        database.migrate(List{words()}, soon(), {.missing = MissingMigrations::are_waited_for});
        ADD_FAILURE() << "nobody has applied them";
    } catch (MigrationError const& error) {
        EXPECT_THAT(error.what(), AllOf(HasSubstr("\"words\""), HasSubstr("in time")));
    }
}

TEST_F(Migrations, OfAnotherListAreTheirOwn) {
    migrate({words(), word("one")});
    database.migrate(List{word("one")}, late(),
                     {.missing = MissingMigrations::are_applied, .list = "library"});
    EXPECT_EQ(count_of_words(), "2");
    migrate({words(), word("one")});
}

TEST_F(Migrations, MakeTheSameSchemaWhicheverOfThemWereAppliedBefore) {
    List const list{words(),
                    {"index", {"create index word_spelling on word (spelling)"}},
                    {"note", {"alter table word add column note text not null default ''"}},
                    {"view",
                     {"create view short_word as select id from word where spelling < 'b'"}}};
    for (std::size_t before = 0; before <= list.size(); ++before) {
        test_support::FreshDatabase const another;
        {
            Database older{another.address()};
            older.migrate(List{list.begin(), list.begin() + static_cast<long>(before)}, late());
        }
        Database newer{another.address()};
        newer.migrate(list, late());
        Transaction transaction{newer, Access::read, late()};
        EXPECT_NO_THROW(transaction.execute("select id, spelling, note from word"));
        EXPECT_NO_THROW(transaction.execute("select id from short_word"));
        EXPECT_EQ(transaction.one<int>("select count(*) from holdfast_migrations"), 4);
    }
}

TEST_F(Migrations, AdoptATableThatIsThere) {
    bool const is_sqlite = test_support::tested_database() == test_support::DatabaseKind::sqlite;
    value_of(std::string{"create table word (id "} +
             (is_sqlite ? "integer primary key autoincrement"
                        : "bigint generated by default as identity primary key") +
             ", spelling text not null)");
    value_of("insert into word (spelling) values ('old')");
    List const list{{"words",
                     {"create table if not exists word (id {identity}, spelling text not null)"}},
                    word("one")};
    for (int start = 0; start != 2; ++start) migrate(list);
    EXPECT_EQ(count_of_words(), "2");
    EXPECT_EQ(applied(), "words, one");
}

}  // namespace holdfast::sql
