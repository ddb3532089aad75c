// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

constexpr int saved = 303;
constexpr int conflict = 409;

/// The program of the tutorial with a task, and its releases of the last chapter on its database.
class Tutorial : public ::testing::Test {
protected:
    void SetUp() override {
        auto const server = first_.serve();
        Visitor visitor{server};
        auto page = visitor.open();
        page.type("title", "Order screws");
        ASSERT_EQ(visitor.post(page.pressed("add")).status, saved);
        visitor.go_to("/tasks/1");
        page = visitor.open();
        page.type("note", "M6, two hundred");
        ASSERT_EQ(visitor.post(page.pressed("save")).status, saved);
    }

    ChildProcess start(Installation& release, std::vector<std::string> arguments = {}) const {
        arguments.insert(arguments.end(), {"--database", first_.address()});
        return release.start(std::move(arguments));
    }

    ServerProcess serve(Installation& release) const { return ServerProcess{start(release)}; }

    /// The words of a start that is refused.
    std::string refused(Installation& release, std::vector<std::string> arguments = {}) const {
        auto process = start(release, std::move(arguments));
        EXPECT_EQ(process.read_line(), "");
        EXPECT_EQ(process.wait(), 2);
        return process.errors();
    }

    std::string value_of(std::string const& statement) const {
        return first_.database().value_of(statement);
    }

    Installation first_{HOLDFAST_TASKS};
    Installation next_{HOLDFAST_TASKS_DUE};
    Installation forgetful_{HOLDFAST_FORGETFUL_TASKS};
};

TEST_F(Tutorial, KeepsItsTasksWhenItsNextReleaseAddsAColumn) {
    auto const server = serve(next_);
    Visitor visitor{server, "/tasks/1"};
    auto page = visitor.open();
    EXPECT_EQ(page.value("title"), "Order screws");
    EXPECT_EQ(page.value("note"), "M6, two hundred");
    EXPECT_EQ(page.value("due"), "");
    page.type("due", "2027-01-31");
    EXPECT_EQ(visitor.post(page.pressed("save")).status, saved);
    EXPECT_EQ(value_of("select title || ', ' || note || ', ' || due from task"),
              "Order screws, M6, two hundred, 2027-01-31");
}

TEST_F(Tutorial, AppliesAFormOfTheReleaseBeforeThatIsAsItWas) {
    auto const older = first_.serve();
    Visitor visitor{older};
    auto page = visitor.open();
    page.type("title", "Order nuts");
    auto const newer = serve(next_);
    visitor.move_to(newer);
    EXPECT_EQ(visitor.post(page.pressed("add")).status, saved);
    EXPECT_EQ(value_of("select count(*) from task where title = 'Order nuts'"), "1");
}

TEST_F(Tutorial, RefusesAFormOfTheReleaseBeforeThatHasChangedAndKeepsItsText) {
    auto const older = first_.serve();
    Visitor visitor{older, "/tasks/1"};
    auto page = visitor.open();
    page.type("note", "M8");
    auto const newer = serve(next_);
    visitor.move_to(newer);
    auto const answer = visitor.post(page.pressed("save"));
    EXPECT_EQ(answer.status, conflict);
    FormPage const again{answer.body};
    EXPECT_EQ(again.value("note"), "M8");
    EXPECT_EQ(value_of("select note from task"), "M6, two hundred");
    EXPECT_EQ(visitor.post(again.pressed("save")).status, saved);
    EXPECT_EQ(value_of("select note from task"), "M8");
}

TEST_F(Tutorial, RefusesAFormOfTheNextReleaseInTheReleaseBeforeAndKeepsItsTexts) {
    auto const older = first_.serve();
    auto const newer = serve(next_);
    Visitor visitor{newer, "/tasks/1"};
    auto page = visitor.open();
    page.type("note", "M8");
    page.type("due", "2027-01-31");
    visitor.move_to(older);
    auto const answer = visitor.post(page.pressed("save"));
    EXPECT_EQ(answer.status, conflict);
    EXPECT_EQ(FormPage{answer.body}.value("note"), "M8");
    EXPECT_TRUE(answer.shows("2027-01-31")) << answer.body;
    EXPECT_EQ(value_of("select note from task"), "M6, two hundred");
}

TEST_F(Tutorial, LetsTheReleaseBeforeGoOnServing) {
    auto const older = first_.serve();
    auto const newer = serve(next_);
    Visitor visitor{older};
    auto page = visitor.open();
    page.type("title", "Order nuts");
    EXPECT_EQ(visitor.post(page.pressed("add")).status, saved);
}

TEST_F(Tutorial, DoesNotStartWithoutTheMigrationAndSaysTheStatementOnALineOfItsOwn) {
    EXPECT_THAT(refused(forgetful_), EndsWith(": The column due of the table task is missing.\n"
                                              "\n"
                                              "alter table task add column due date;\n"));
}

TEST_F(Tutorial, MigratesAsItsStartIsTold) {
    EXPECT_THAT(refused(next_, {"--migrate=check"}),
                HasSubstr("The database lacks the migration \"due dates\" of the program."));
    auto process = start(next_, {"--migrate=only"});
    EXPECT_EQ(process.read_line(), "The database has all migrations");
    EXPECT_EQ(process.wait(), 0);
    EXPECT_EQ(value_of("select title from task"), "Order screws");
    auto const server = ServerProcess{start(next_, {"--migrate=check"})};
}

}  // namespace
}  // namespace holdfast::processes
