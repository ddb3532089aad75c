// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "support/installation.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr int saved = 303;
constexpr int cannot_start = 2;

/// A site that moves from a SQLite file to the tests' PostgreSQL server.
class MoveToPostgresql : public ::testing::Test {
protected:
    ServerProcess serve_file() { return installation_.serve({"--database", file_}); }

    ServerProcess serve_copy() { return installation_.serve(); }

    ChildProcess copy() {
        return installation_.run({"--database", file_, "--copy-to", installation_.address()});
    }

    void expect_copied() {
        auto process = copy();
        std::string last;
        for (auto line = process.read_line(); !line.empty(); line = process.read_line()) {
            last = line;
        }
        EXPECT_THAT(last, HasSubstr("Copied 4 tables"));
        EXPECT_EQ(process.wait(), 0) << process.errors();
    }

    Installation installation_;
    std::string file_ = "sqlite:" + (installation_.folder() / "old.db").string();
};

TEST_F(MoveToPostgresql, AppliesAFormOnceThatWasOpenBefore) {
    auto const before = serve_file();
    Visitor visitor{before};
    auto page = visitor.open();
    page.type("typed before the move");
    expect_copied();
    auto const after = serve_copy();
    visitor.move_to(after);
    auto const body = page.pressed("submit");
    EXPECT_EQ(visitor.post(body).status, saved);
    EXPECT_EQ(visitor.post(body).status, saved);
    EXPECT_EQ(installation_.stored(),
              (Stored{.value = "typed before the move", .counter = 0, .applied_submissions = 1}));
}

TEST_F(MoveToPostgresql, DoesNotRepeatASubmissionThatWasSavedBefore) {
    auto const before = serve_file();
    Visitor visitor{before};
    auto const body = visitor.open().pressed("increment");
    EXPECT_EQ(visitor.post(body).status, saved);
    expect_copied();
    auto const after = serve_copy();
    visitor.move_to(after);
    auto headers = same_origin();
    headers.emplace_back("Accept", "application/json");
    auto const answer = visitor.post(body, headers);
    EXPECT_EQ(answer.status, saved);
    EXPECT_THAT(answer.body, HasSubstr("already_saved"));
    auto const stored = installation_.stored();
    EXPECT_EQ(stored.counter, 1);
    EXPECT_EQ(stored.applied_submissions, 1);
}

TEST_F(MoveToPostgresql, IsRefusedInOneLineWhereThereAreTables) {
    serve_file();
    expect_copied();
    auto process = copy();
    EXPECT_EQ(process.read_line(), "");
    EXPECT_EQ(process.wait(), cannot_start);
    EXPECT_THAT(process.errors(), AllOf(HasSubstr("has no tables"), HasSubstr("holdfast_claims")));
}

TEST_F(MoveToPostgresql, IsRefusedWithoutATarget) {
    auto const before = serve_file();
    auto process = installation_.run({"--database", file_, "--copy-to", ""});
    EXPECT_EQ(process.read_line(), "");
    EXPECT_EQ(process.wait(), cannot_start);
    EXPECT_THAT(process.errors(), HasSubstr("must be of the form"));
}

TEST_F(MoveToPostgresql, IsRefusedWithoutASourceAndMakesNone) {
    auto process = copy();
    EXPECT_EQ(process.read_line(), "");
    EXPECT_EQ(process.wait(), cannot_start);
    EXPECT_THAT(process.errors(), HasSubstr("there is no database"));
    EXPECT_FALSE(exists(installation_.folder() / "old.db"));
}

}  // namespace
}  // namespace holdfast::processes
