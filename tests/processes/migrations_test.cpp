// SPDX-License-Identifier: MIT
#include <atomic>
#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr int saved = 303;
constexpr int conflict = 409;

/// Releases of a program, of which each has one migration more, on one database.
class Migrations : public ::testing::Test {
protected:
    static std::vector<std::string> of(int release, std::vector<std::string> more = {}) {
        more.insert(more.end(), {"--release", std::to_string(release)});
        return more;
    }

    ServerProcess serve(int release, std::vector<std::string> const& more = {}) {
        return installation_.serve(of(release, more));
    }

    ChildProcess start(int release, std::vector<std::string> const& more = {}) {
        return installation_.start(of(release, more));
    }

    /// The words of a start that is refused.
    std::string refused(int release, std::vector<std::string> const& more = {}) {
        auto process = start(release, more);
        EXPECT_EQ(process.read_line(), "");
        EXPECT_EQ(process.wait(), 2);
        return process.errors();
    }

    std::string value_of(std::string const& statement) const {
        return installation_.database().value_of(statement);
    }

    std::string applied() const {
        return value_of("select count(*) from holdfast_migrations where list = 'program'");
    }

    Installation installation_{HOLDFAST_MIGRATING};
};

TEST_F(Migrations, AreAppliedByTheNextRelease) {
    serve(1);
    EXPECT_EQ(applied(), "1");
    auto const server = serve(3);
    EXPECT_EQ(applied(), "3");
    EXPECT_THAT(Visitor{server}.get().body, AllOf(HasSubstr("Old title"), HasSubstr("A note")));
}

TEST_F(Migrations, AreAppliedOnceByProcessesThatStartTogether) {
    std::vector<ChildProcess> started;
    for (int i = 0; i != 8; ++i) started.push_back(start(3));
    for (auto& process : started) EXPECT_THAT(process.read_line(), HasSubstr("Listening"));
    EXPECT_EQ(applied(), "3");
    EXPECT_EQ(value_of("select count(*) from item"), "1");
}

TEST_F(Migrations, OfALaterReleaseKeepAnEarlierOneFromStarting) {
    serve(2);
    EXPECT_THAT(refused(1),
                AllOf(HasSubstr("database is newer than the program"), HasSubstr("long titles")));
}

TEST_F(Migrations, AreOnlyCheckedWhereThatIsAskedFor) {
    EXPECT_THAT(refused(1, {"--migrate=check"}), HasSubstr("lacks the migration"));
    serve(1);
    EXPECT_THAT(refused(3, {"--migrate=check"}),
                AllOf(HasSubstr("lacks the migration \"long titles\""), HasSubstr("1 more")));
    EXPECT_EQ(applied(), "1");
    serve(1, {"--migrate=check"});
}

TEST_F(Migrations, AreAppliedWithoutServingWhereThatIsAskedFor) {
    auto process = start(2, {"--migrate=only"});
    EXPECT_EQ(process.read_line(), "The database has all migrations");
    EXPECT_EQ(process.wait(), 0);
    EXPECT_EQ(applied(), "2");
    serve(2, {"--migrate=check"});
}

TEST_F(Migrations, AreWaitedForWhereThatIsAskedFor) {
    auto waiting = start(2, {"--migrate=wait"});
    EXPECT_EQ(start(2, {"--migrate=only"}).wait(), 0);
    EXPECT_THAT(waiting.read_line(), HasSubstr("Listening"));
}

TEST_F(Migrations, AreNotWaitedForLongerThanAsked) {
    EXPECT_THAT(refused(1, {"--migrate=wait", "--migration-time=1"}),
                AllOf(HasSubstr("lacks the migration"), HasSubstr("in time")));
}

TEST_F(Migrations, OfTheNextReleaseLeaveTheEarlierOneServing) {
    auto const older = serve(1);
    std::atomic<bool> is_over = false;
    std::atomic<int> pressed = 0;
    auto use = std::async(std::launch::async, [&] {
        Visitor visitor{older};
        while (!is_over) {
            auto const page = visitor.get();
            EXPECT_EQ(page.status, 200);
            EXPECT_EQ(visitor.post(FormPage{page.body}.pressed("increment")).status, saved);
            ++pressed;
        }
    });
    auto const wait_for_more = [&] {
        int const before = pressed;
        auto const is_done = [&] {
            return use.wait_for(std::chrono::seconds{0}) == std::future_status::ready;
        };
        while (pressed < before + 5 && !is_done()) std::this_thread::yield();
    };
    wait_for_more();
    auto const newer = serve(3);
    wait_for_more();
    is_over = true;
    use.get();
    EXPECT_EQ(value_of("select counter from item"), std::to_string(pressed));
    EXPECT_THAT(Visitor{newer}.get().body, HasSubstr("A note"));
}

TEST_F(Migrations, KeepTheTextOfAFormThatWasOpenMeanwhile) {
    auto const older = serve(1);
    Visitor visitor{older};
    auto page = visitor.open();
    page.type("title", "Typed before the release");
    auto const newer = serve(3);
    visitor.move_to(newer);
    auto const answer = visitor.post(page.pressed("save"));
    EXPECT_EQ(answer.status, conflict);
    EXPECT_THAT(answer.body, HasSubstr("Typed before the release"));
    EXPECT_EQ(value_of("select title from item"), "Old title");
    EXPECT_EQ(visitor.post(FormPage{answer.body}.pressed("save")).status, saved);
    EXPECT_EQ(value_of("select title from item"), "Typed before the release");
}

TEST(MigrationsOfMembers, MakeADatabaseThatTheExampleCanUse) {
    Installation installation{HOLDFAST_MEMBERS};
    auto const server = installation.serve();
    Visitor visitor{server};
    auto page = visitor.open();
    page.type("name", "Anna");
    page.type("birthday", "1990-05-04");
    EXPECT_EQ(visitor.post(page.pressed("add")).status, saved);
    EXPECT_THAT(visitor.get().body, HasSubstr("<li>Anna</li>"));
}

}  // namespace
}  // namespace holdfast::processes
