// SPDX-License-Identifier: MIT
#include "sql/connection.hpp"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

#include "sql/sqlite_driver.hpp"
#include "sql/test_database.hpp"

namespace holdfast::sql {

using testing::HasSubstr;

namespace {

struct OpenedFile {
    std::unique_ptr<SqliteConnection> connection;
    std::shared_ptr<SqliteFiles const> files;
};

OpenedFile opened(std::string const& file) {
    auto connection = std::make_unique<SqliteConnection>(file, SqliteConnection::Missing::is_made);
    connection->answer_to("pragma user_version = 1");  // an empty file is no database yet
    auto files = std::make_shared<SqliteFiles const>(file, connection->raw());
    return {.connection = std::move(connection), .files = std::move(files)};
}

/// Loses its transaction, or the answer to its commit, on demand.
class FaultyDriver final : public SqliteDriver {
public:
    struct Faults {
        bool is_whole = true;
        bool commit_answers = true;
    };

    FaultyDriver(OpenedFile file, Faults const& faults)
        : SqliteDriver{std::move(file.connection), std::move(file.files)}, faults_{faults} {}

    bool is_whole() const override { return faults_.is_whole && SqliteDriver::is_whole(); }
    void commit() override {
        SqliteDriver::commit();
        if (!faults_.commit_answers) throw SqlError{ErrorKind::connection_lost, "no answer"};
    }

private:
    Faults const& faults_;
};

class Connections : public testing::Test {
protected:
    TemporaryDirectory directory;
    FaultyDriver::Faults faults;
    Connection connection{std::make_unique<FaultyDriver>(opened(directory.file()), faults)};
};

}  // namespace

TEST_F(Connections, NoticeAfterAStatementThatTheTransactionHasGone) {
    connection.begin(Access::write, late());
    faults.is_whole = false;
    auto const error = error_of([&] { connection.execute("create table thing (id integer)", {}); });
    EXPECT_THAT(error.what(), HasSubstr("create table thing"));
    faults.is_whole = true;
    EXPECT_THROW(connection.execute("select 1", {}), SqlError);
    EXPECT_THROW(connection.commit(), SqlError);
}

TEST_F(Connections, NoticeBeforeTheCommitThatTheTransactionHasGone) {
    connection.begin(Access::write, late());
    connection.execute("create table thing (id integer)", {});
    faults.is_whole = false;
    EXPECT_EQ(error_of([&] { connection.commit(); }).kind(), ErrorKind::other);
}

TEST_F(Connections, PassOnThatTheAnswerToACommitWasLost) {
    connection.begin(Access::write, late());
    faults.commit_answers = false;
    EXPECT_EQ(error_of([&] { connection.commit(); }).kind(), ErrorKind::connection_lost);
    EXPECT_EQ(error_of([&] { connection.commit(); }).kind(), ErrorKind::connection_lost);
}

TEST_F(Connections, ServeOneTransactionAfterTheOther) {
    for (int i = 0; i != 3; ++i) {
        connection.begin(Access::write, late());
        connection.execute("create table if not exists thing (id integer)", {});
        EXPECT_THROW(connection.execute("nonsense", {}), SqlError);
        EXPECT_TRUE(connection.end());
    }
}

TEST_F(Connections, ServeAgainWhileRowsAreLeft) {
    connection.begin(Access::read, late());
    auto const results = connection.query("select 1", {}, Reading::one_by_one, 1);
    EXPECT_TRUE(connection.end());
    connection.begin(Access::write, late());
    EXPECT_THROW(results->next(), std::logic_error);
    connection.execute("create table thing (id integer)", {});
    connection.commit();
}

}  // namespace holdfast::sql
