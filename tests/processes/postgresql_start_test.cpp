// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>

#include <gmock/gmock.h>

#include "support/database_proxy.hpp"
#include "support/installation.hpp"
#include "support/own_server.hpp"

namespace holdfast::processes {
namespace {

using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr int cannot_start = 2;

std::string with(std::string text, std::string_view part, std::string_view other) {
    auto const place = text.find(part);
    EXPECT_NE(place, std::string::npos) << part;
    return text.replace(place, part.size(), other);
}

/// The failures of a database server, told in one line that names it, but no password.
class PostgresqlStart : public ::testing::Test {
protected:
    void expect_refusal(std::string const& address, std::string const& mistake) {
        auto process = installation_.run({"--listen", "127.0.0.1:0", "--database", address,
                                          "--secret-file", installation_.write("key", secret)});
        EXPECT_EQ(process.read_line(), "");
        EXPECT_EQ(process.wait(), cannot_start);
        auto const errors = process.errors();
        EXPECT_THAT(errors, AllOf(HasSubstr(mistake), EndsWith("\n"), Not(HasSubstr("secret"))));
        EXPECT_EQ(std::ranges::count(errors, '\n'), 1) << errors;
    }

    static constexpr std::string_view secret = "0123456789abcdef0123456789abcdef\n";
    Installation installation_;
    std::string address_ = test_support::server_address();  // …://tests:secret@127.0.0.1:…/postgres
};

TEST_F(PostgresqlStart, RefusesAWrongPassword) {
    expect_refusal(with(address_, ":secret@", ":another-secret@"),
                   "password authentication failed");
}

TEST_F(PostgresqlStart, RefusesADatabaseThatIsNotThere) {
    expect_refusal(with(address_, "/postgres", "/no_such"), "\"no_such\" does not exist");
}

TEST_F(PostgresqlStart, RefusesAServerThatIsNotThere) {
    expect_refusal("postgresql://me:secret@127.0.0.1:1/x", "Connection refused");
    expect_refusal("postgresql://me:secret@127.0.0.1,127.0.0.2:1/x", "\"127.0.0.2\"");
}

TEST_F(PostgresqlStart, RefusesAnAddressThatCannotBeRead) {
    expect_refusal("postgresql://me:my@secret@127.0.0.1/x", "%40");
    expect_refusal("postgresql://me:secret@127.0.0.1/x?nonsense=1", "postgresql://USER:PASSWORD@");
}

TEST_F(PostgresqlStart, RefusesAServerThatMayLoseWhatItAcknowledged) {
    expect_refusal(address_ + "?options=-csynchronous_commit%3Doff", "synchronous_commit is off");
    OwnServer const database{{"fsync = off"}};
    expect_refusal(database.address(), "fsync is off");
}

TEST_F(PostgresqlStart, RefusesAnOldServer) {
    auto const version = test_support::PostgresqlSession{address_}.value_of("show server_version");
    auto const digits = version.find_first_not_of("0123456789.");
    std::string old = "12.3";
    old.resize(std::min(digits, version.size()), ' ');
    std::string const name{"server_version\0", 15};
    DatabaseProxy const proxy{address_, {name + version.substr(0, digits), name + old}};
    expect_refusal(proxy.address(), "12.4 or later");
}

TEST_F(PostgresqlStart, RefusesAnotherEncoding) {
    test_support::PostgresqlSession const session{address_};
    session.value_of("drop database if exists in_latin1");
    session.value_of("create database in_latin1 encoding 'LATIN1' template template0");
    expect_refusal(with(address_, "/postgres", "/in_latin1"), "server_encoding is LATIN1");
    session.value_of("drop database in_latin1");
}

TEST_F(PostgresqlStart, NeedsASecretFile) {
    auto process = installation_.run({"--listen", "127.0.0.1:0", "--database", address_});
    EXPECT_EQ(process.wait(), cannot_start);
    EXPECT_THAT(process.errors(), HasSubstr("--secret-file"));
}

}  // namespace
}  // namespace holdfast::processes
