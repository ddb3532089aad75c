// SPDX-License-Identifier: MIT
#include <csignal>
#include <functional>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "support/database_proxy.hpp"
#include "support/installation.hpp"
#include "support/own_server.hpp"
#include "support/visitor.hpp"

namespace holdfast::processes {
namespace {

using test_support::PostgresqlSession;
using ::testing::HasSubstr;

constexpr int saved = 303;
constexpr int unavailable = 503;

/// A submission whose connection to the database breaks at its COMMIT.
class PostgresqlCommit : public ::testing::TestWithParam<Cut> {
protected:
    Stored incremented_once() const {
        return {.value = "123", .counter = 1, .applied_submissions = 1};
    }

    Installation installation_;
    DatabaseProxy proxy_{installation_.address()};
    ServerProcess server_ =
        installation_.serve({"--database", proxy_.address(), "--log-level", "off"});
    Visitor visitor_{server_};
};

TEST_P(PostgresqlCommit, WhoseConnectionBreaksIsAppliedOnce) {
    auto const page = visitor_.open();
    proxy_.cut_at_next_commit(GetParam());
    EXPECT_EQ(visitor_.post(page.pressed("increment")).status, saved);
    EXPECT_TRUE(proxy_.has_cut());
    EXPECT_EQ(installation_.stored(), incremented_once());
}

TEST_P(PostgresqlCommit, OfWhichNothingIsKnownInTimeCanBeTriedAgain) {
    auto const page = visitor_.open();
    auto const body = page.pressed("increment");
    proxy_.refuse_after_the_cut(true);
    proxy_.cut_at_next_commit(GetParam());
    auto const answer = visitor_.post(body);
    EXPECT_TRUE(proxy_.has_cut());
    EXPECT_EQ(answer.status, unavailable);
    EXPECT_THAT(answer.body, HasSubstr("Try again"));
    EXPECT_THAT(answer.body, HasSubstr(page.value("seal")));

    proxy_.refuse_after_the_cut(false);
    EXPECT_EQ(visitor_.post(body).status, saved);
    EXPECT_EQ(installation_.stored(), incremented_once());
}

INSTANTIATE_TEST_SUITE_P(Cut, PostgresqlCommit,
                         ::testing::Values(Cut::before_commit, Cut::after_commit),
                         [](auto const& instance) {
                             return instance.param == Cut::before_commit
                                        ? "BeforeTheServerGotIt"
                                        : "AfterTheServerAppliedIt";
                         });

/// Ends the backend of a submission that waits for a row which somebody else has locked, and lets
/// it go on.
int status_after(std::string const& address, ServerProcess const& server,
                 std::function<void(PostgresqlSession const&, std::string const&)> const& end) {
    Visitor visitor{server};
    auto const body = visitor.open().pressed("increment");
    PostgresqlSession const somebody{address};
    somebody.value_of("begin");
    somebody.value_of("select 1 from my_domain_object for update");
    auto answer = std::async(std::launch::async, [&] {
        int status = unavailable;  // the server may need long to come back
        while (status == unavailable) status = visitor.post(body).status;
        return status;
    });
    auto const holder = somebody.value_of("select pg_backend_pid()");
    PostgresqlSession const administrator{address};
    std::string waiting;
    while (waiting.empty()) {
        waiting = administrator.value_of(
            fmt::format("select pid from pg_stat_activity where {} = any (pg_blocking_pids(pid))",
                        holder));
    }
    end(administrator, waiting);
    try {
        somebody.value_of("rollback");
    } catch (std::runtime_error const&) {
        // it was ended, too
    }
    return answer.get();
}

TEST(PostgresqlBackend, ThatIsTerminatedDuringASubmissionCostsNothing) {
    Installation installation;
    auto const server = installation.serve();
    auto const terminate = [](PostgresqlSession const& administrator, std::string const& id) {
        administrator.value_of(fmt::format("select pg_terminate_backend({})", id));
    };
    EXPECT_EQ(status_after(installation.address(), server, terminate), saved);
    EXPECT_EQ(installation.stored().counter, 1);
}

TEST(PostgresqlBackend, ThatIsKilledDuringASubmissionCostsNothing) {
    OwnServer const database;
    Installation installation;
    auto const server =
        installation.serve({"--database", database.address(), "--log-level", "off"});
    auto const kill = [](PostgresqlSession const&, std::string const& id) {
        ::kill(std::stoi(id), SIGKILL);
    };
    EXPECT_EQ(status_after(database.address(), server, kill), saved);
    EXPECT_EQ(PostgresqlSession{database.address()}.value_of(
                  "select counter from my_domain_object"),
              "1");
}

TEST(PostgresqlServer, ThatRestartsBetweenPageAndSubmissionIsNotNoticed) {
    OwnServer const database;
    Installation installation;
    auto const server = installation.serve({"--database", database.address()});
    Visitor visitor{server};
    auto const page = visitor.open();
    database.restart();
    EXPECT_EQ(visitor.post(page.pressed("increment")).status, saved);
    database.restart();
    EXPECT_THAT(visitor.get().body, HasSubstr("Counter: 1"));
}

TEST(PostgresqlSchema, IsSetUpByManyProcessesThatStartTogether) {
    constexpr std::size_t processes = 6;
    Installation installation;
    auto const servers = installation.serve_with_many_processes(processes);
    for (auto const& server : servers) {
        Visitor visitor{server};
        EXPECT_EQ(visitor.post(visitor.open().pressed("increment")).status, saved);
    }
    EXPECT_EQ(installation.stored().counter, processes);
}

}  // namespace
}  // namespace holdfast::processes
