// SPDX-License-Identifier: MIT
#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr int ok = 200;
constexpr int saved = 303;
constexpr int unavailable = 503;

/// An SQLite file that somebody moves while two processes serve it.
class DatabaseFile : public ::testing::Test {
protected:
    DatabaseFile() {
        visitor_.open();
        other_.open();
    }

    static int status_of(ServerProcess const& server, std::string const& path) {
        return Visitor{server, path}.get().status;
    }

    void expect_nothing_is_served() {
        for (auto const* const server : {&first_, &second_}) {
            EXPECT_EQ(status_of(*server, "/-/ready"), unavailable);
            EXPECT_EQ(status_of(*server, "/-/health"), ok);
            EXPECT_EQ(status_of(*server, "/"), unavailable);
        }
    }

    void expect_kept_text(Visitor& visitor, FormPage page) {
        page.type("typed meanwhile");
        auto const answer = visitor.post(page.pressed("submit"));
        EXPECT_EQ(answer.status, unavailable);
        EXPECT_THAT(answer.body, HasSubstr("typed meanwhile"));
        EXPECT_THAT(answer.body, HasSubstr(page.value("seal")));
        EXPECT_THAT(answer.body, Not(HasSubstr("not saved")));
    }

    Installation installation_;
    std::string file_ = installation_.database().file().string();
    std::string elsewhere_ = (installation_.folder() / "elsewhere").string();
    ServerProcess first_ = installation_.serve({"--log-level", "off"});
    ServerProcess second_ = installation_.serve({"--log-level", "off"});
    Visitor visitor_{first_};
    Visitor other_{second_};
};

TEST_F(DatabaseFile, ThatWasMovedIsUsedAgainWhenItIsBack) {
    for (std::string const which : {"", "-wal", "-shm"}) {
        SCOPED_TRACE(which);
        auto const page = visitor_.open();
        auto const other = other_.open();
        auto const before = installation_.stored();
        fs::rename(file_ + which, elsewhere_);
        expect_kept_text(visitor_, page);
        expect_kept_text(other_, other);
        expect_nothing_is_served();
        fs::rename(elsewhere_, file_ + which);
        EXPECT_EQ(installation_.stored(), before);
        EXPECT_EQ(visitor_.post(page.pressed("increment")).status, saved);
        EXPECT_EQ(status_of(second_, "/-/ready"), ok);
        EXPECT_EQ(installation_.stored().counter, before.counter + 1);
    }
}

TEST_F(DatabaseFile, ThatWasDeletedIsNotMadeAgain) {
    auto const page = visitor_.open();
    fs::remove(file_);
    expect_kept_text(visitor_, page);
    expect_nothing_is_served();
    EXPECT_FALSE(fs::exists(file_));
}

TEST_F(DatabaseFile, ThatWasReplacedByABackupIsServedByNewProcessesOnly) {
    installation_.database().value_of("vacuum into '" + elsewhere_ + "'");
    auto const page = visitor_.open();
    EXPECT_EQ(visitor_.post(page.pressed("increment")).status, saved);
    auto const next = visitor_.open();
    for (std::string const which : {"-wal", "-shm"}) fs::rename(file_ + which, elsewhere_ + which);
    fs::rename(elsewhere_, file_);
    expect_kept_text(visitor_, next);
    expect_nothing_is_served();
    auto const third = installation_.serve();
    EXPECT_THAT(Visitor{third}.get().body, HasSubstr("Counter: 0"));
    expect_nothing_is_served();
}

TEST_F(DatabaseFile, IsForItsOwnerOnly) {
    auto const before = ::umask(0);
    Installation installation;
    auto const server = installation.serve();
    ::umask(before);
    Visitor visitor{server};
    EXPECT_EQ(visitor.post(visitor.open().pressed("increment")).status, saved);
    for (std::string const which : {"", "-wal", "-shm"}) {
        auto const file = installation.database().file().string() + which;
        EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    }
}

}  // namespace
}  // namespace holdfast::processes
