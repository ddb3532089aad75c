// SPDX-License-Identifier: MIT
#include "sql/sqlite_files.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <holdfast/sql/error.hpp>

#include "sql/sqlite_driver.hpp"
#include "sql/test_database.hpp"

namespace holdfast::sql {

namespace {

namespace fs = std::filesystem;
using fs::perms;
using testing::AllOf;
using testing::HasSubstr;

/// A database in a folder of its own, and what somebody does to its files while it is in use.
class FilesInUse : public testing::Test {
protected:
    FilesInUse() {
        fs::create_directory(folder);
        database.emplace("sqlite:" + file);
        database->migrate(item_migrations(), late());
        insert("one");
    }

    void insert(std::string const& name) { insert(*database, name); }

    static void insert(Database& into, std::string const& name) {
        Transaction transaction{into, Access::write, late()};
        transaction.execute("insert into item (name) values (?)", name);
        transaction.commit();
    }

    static int count(Database& in) {
        Transaction transaction{in, Access::read, late()};
        return *transaction.one<int>("select count(*) from item");
    }

    void expect_unavailable() {
        for (auto const access : {Access::read, Access::write, Access::schema, Access::probe}) {
            auto const error = error_of([&] { Transaction{*database, access, late()}; });
            EXPECT_EQ(error.kind(), ErrorKind::unavailable) << error.what();
        }
    }

    void expect_in_use(int items) {
        EXPECT_EQ(count(*database), items);
        insert("number " + std::to_string(items));
        EXPECT_EQ(count(*database), items + 1);
    }

    // As SQLite does it, in a process of its own or not.
    void checkpoint() {
        Database other{"sqlite:" + file};
        SqliteConnection connection{file, SqliteConnection::Missing::is_an_error};
        EXPECT_EQ(connection.answer_to("pragma wal_checkpoint(truncate)"), "0");
    }

    TemporaryDirectory directory;
    std::string folder = directory.file("folder");
    std::string file = folder + "/test.db";
    std::string elsewhere = directory.file("elsewhere.db");
    std::optional<Database> database;
};

perms rights(std::string const& file) {
    return fs::status(file).permissions();
}

/// Lets everybody do everything with new files.
class WithoutUmask {
public:
    ~WithoutUmask() { ::umask(before_); }

private:
    mode_t before_ = ::umask(0);
};

}  // namespace

TEST_F(FilesInUse, ThatAreMovedAreUsedAgainWhenTheyAreBack) {
    for (std::string const which : {"", "-wal", "-shm"}) {
        SCOPED_TRACE(which);
        fs::rename(file + which, elsewhere);
        expect_unavailable();
        fs::rename(elsewhere, file + which);
        expect_in_use(count(*database));
    }
}

TEST_F(FilesInUse, AreNamedWhenTheyAreMoved) {
    fs::rename(file, elsewhere);
    auto const error = error_of([&] { insert("two"); });
    EXPECT_THAT(error.what(), AllOf(HasSubstr(file), HasSubstr("moved, replaced or deleted")));
}

TEST_F(FilesInUse, ThatAreDeletedAreNotMadeAgain) {
    for (std::string const which : {"-wal", "-shm", ""}) {
        SCOPED_TRACE(which);
        fs::remove(file + which);
        expect_unavailable();
        EXPECT_FALSE(fs::exists(file + which));
    }
}

TEST_F(FilesInUse, ThatAreReplacedAreNeitherReadNorWritten) {
    Database{"sqlite:" + elsewhere}.migrate(item_migrations(), late());
    fs::rename(elsewhere, file);
    expect_unavailable();
    fs::remove(file + "-wal");
    fs::remove(file + "-shm");
    expect_unavailable();
    Database replacement{"sqlite:" + file};
    EXPECT_EQ(count(replacement), 0);
}

TEST_F(FilesInUse, WhoseLogIsReplacedAreNotUsed) {
    for (std::string const which : {"-wal", "-shm"}) {
        SCOPED_TRACE(which);
        fs::copy_file(file + which, elsewhere);
        fs::rename(file + which, elsewhere + which);
        fs::rename(elsewhere, file + which);
        expect_unavailable();
        fs::rename(elsewhere + which, file + which);
        EXPECT_EQ(count(*database), 1);
    }
}

TEST_F(FilesInUse, WhoseFolderIsMovedAreUsedAgainWhenItIsBack) {
    fs::rename(folder, elsewhere);
    expect_unavailable();
    fs::rename(elsewhere, folder);
    expect_in_use(1);
}

TEST_F(FilesInUse, ThatALinkLedToAreNotUsedWhenItLeadsElsewhere) {
    auto const link = directory.file("link.db");
    fs::create_symlink(file, link);
    database.emplace("sqlite:" + link);
    EXPECT_EQ(count(*database), 1);
    Database{"sqlite:" + elsewhere}.migrate(item_migrations(), late());
    fs::remove(link);
    fs::create_symlink(elsewhere, link);
    for (auto const access : {Access::read, Access::write}) {
        auto const error = error_of([&] { Transaction{*database, access, late()}; });
        EXPECT_EQ(error.kind(), ErrorKind::unavailable);
    }
    fs::remove(link);
    fs::create_symlink(file, link);
    expect_in_use(1);
}

TEST_F(FilesInUse, ThatAreCutOffAreNotUsed) {
    checkpoint();
    fs::resize_file(file, 0);
    expect_unavailable();
}

TEST_F(FilesInUse, ThatAreOverwrittenWithAnOlderStateAreNotUsed) {
    checkpoint();
    fs::copy_file(file, elsewhere);
    insert(std::string(100'000, 'x'));
    checkpoint();
    EXPECT_EQ(count(*database), 2);
    fs::copy_file(elsewhere, file, fs::copy_options::overwrite_existing);
    expect_unavailable();
}

TEST_F(FilesInUse, WhoseLogIsCutOffAcknowledgeNothing) {
    fs::resize_file(file + "-wal", 0);
    auto const error = error_of([&] { insert("two"); });
    EXPECT_THAT(error.kind(), testing::AnyOf(ErrorKind::unavailable, ErrorKind::connection_lost));
    EXPECT_THROW(count(*database), SqlError);
}

TEST_F(FilesInUse, WhoseLogLostItsEndAcknowledgeNothing) {
    auto const log = file + "-wal";
    for (std::uintmax_t const left : {std::uintmax_t{32}, fs::file_size(log) - 1'000}) {
        SCOPED_TRACE(left);
        fs::resize_file(log, left);
        EXPECT_EQ(error_of([&] { insert("two"); }).kind(), ErrorKind::unavailable);
        expect_unavailable();
        database.reset();
        for (std::string const which : {"", "-wal", "-shm"}) fs::remove(file + which);
        database.emplace("sqlite:" + file);
        database->migrate(item_migrations(), late());
        insert("one");
    }
}

TEST_F(FilesInUse, WhoseLogIsOverwrittenAtItsEndAcknowledgeNothing) {
    std::fstream log{file + "-wal", std::ios::in | std::ios::out | std::ios::binary};
    log.seekp(-4'100, std::ios::end);
    log << std::string(4'100, 'x') << std::flush;
    EXPECT_EQ(error_of([&] { insert("two"); }).kind(), ErrorKind::unavailable);
    expect_unavailable();
}

TEST_F(FilesInUse, WhoseLogLosesItsEndBeforeTheCommitHaveNothingOfTheTransaction) {
    Transaction transaction{*database, Access::write, late()};
    transaction.execute("insert into item (name) values ('two')");
    fs::resize_file(file + "-wal", 32);
    EXPECT_EQ(error_of([&] { transaction.commit(); }).kind(), ErrorKind::unavailable);
}

TEST_F(FilesInUse, WhoseLogBeginsAgainAreUsedAsBefore) {
    for (int items = 1; items < 4; ++items) {
        SqliteConnection connection{file, SqliteConnection::Missing::is_an_error};
        for (std::string const how : {"passive", "restart", "truncate"}) {
            EXPECT_EQ(connection.answer_to("pragma wal_checkpoint(" + how + ")"), "0");
            insert(how + std::to_string(items) + std::string(100'000, 'x'));
        }
        expect_in_use(count(*database));
    }
}

TEST_F(FilesInUse, ThatAreMovedBeforeTheCommitHaveNothingOfTheTransaction) {
    {
        Transaction transaction{*database, Access::write, late()};
        transaction.execute("insert into item (name) values ('two')");
        fs::rename(file, elsewhere);
        EXPECT_EQ(error_of([&] { transaction.commit(); }).kind(), ErrorKind::unavailable);
    }
    fs::rename(elsewhere, file);
    expect_in_use(1);
}

TEST_F(FilesInUse, ThatAreMovedDuringTheCommitLeaveItsOutcomeUnknown) {
    auto connection =
        std::make_unique<SqliteConnection>(file, SqliteConnection::Missing::is_an_error);
    connection->answer_to("select count(*) from item");
    auto files = std::make_shared<SqliteFiles const>(file, connection->raw());
    std::function<void()> move = [&] { fs::rename(file, elsewhere); };
    sqlite3_commit_hook(
        connection->raw(),
        [](void* work) {
            (*static_cast<std::function<void()>*>(work))();
            return 0;
        },
        &move);
    SqliteDriver driver{std::move(connection), std::move(files)};
    driver.begin(Access::write, late());
    driver.run("insert into item (name) values ('two')", {}, Reading::at_once);
    EXPECT_EQ(error_of([&] { driver.commit(); }).kind(), ErrorKind::connection_lost);
}

TEST_F(FilesInUse, WhoseLogWasDeletedHaveAllThatWasAcknowledgedOnceTheyAreClosed) {
    fs::remove(file + "-wal");
    database.reset();
    Database again{"sqlite:" + file};
    EXPECT_EQ(count(again), 1);
}

TEST_F(FilesInUse, ThatWereReplacedByAnotherDatabaseLeaveItItsLogWhenTheyAreClosed) {
    for (std::string const which : {"", "-wal", "-shm"})
        fs::rename(file + which, elsewhere + which);
    Database replacement{"sqlite:" + file};
    replacement.migrate(item_migrations(), late());
    database.reset();
    insert(replacement, "two");
    EXPECT_EQ(count(replacement), 1);
}

TEST_F(FilesInUse, WithoutRoomForMoreAreUnavailableRatherThanWrong) {
    Transaction transaction{*database, Access::write, late()};
    transaction.execute("pragma max_page_count = 1");
    std::string const text(1'000'000, 'x');
    auto const error =
        error_of([&] { transaction.execute("insert into item (name) values (?)", text); });
    EXPECT_EQ(error.kind(), ErrorKind::unavailable) << error.what();
}

TEST(NewFiles, AreForTheirOwnerOnlyWhateverTheUmask) {
    WithoutUmask const everything;
    TemporaryDirectory const directory;
    fs::create_symlink(directory.file("target.db"), directory.file("link.db"));
    for (std::string const name : {"test.db", "link.db"}) {
        Database database{directory.address(name)};
        database.migrate(item_migrations(), late());
    }
    Database const first{directory.address("test.db")};
    Database const second{directory.address("link.db")};
    for (std::string const name : {"test.db", "target.db"}) {
        for (std::string const which : {"", "-wal", "-shm"}) {
            EXPECT_EQ(rights(directory.file(name + which)), perms::owner_read | perms::owner_write)
                << name << which;
        }
    }
}

TEST(FilesThatWereThere, KeepTheirRights) {
    auto const shared = perms::owner_read | perms::owner_write | perms::group_read;
    TemporaryDirectory const directory;
    { Database const database{directory.address()}; }
    fs::permissions(directory.file(), shared);
    Database const database{directory.address()};
    for (std::string const which : {"", "-wal", "-shm"}) {
        EXPECT_EQ(rights(directory.file() + which), shared) << which;
    }
}

}  // namespace holdfast::sql
