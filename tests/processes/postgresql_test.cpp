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

TEST(PostgresqlSchema, IsNotWaitedForBesideALongSubmission) {
    constexpr std::size_t processes = 12;
    Installation installation;
    { auto const first = installation.serve(); }
    PostgresqlSession const somebody{installation.address()};
    somebody.value_of("begin");
    somebody.value_of("update my_domain_object set counter = 10");
    somebody.value_of("insert into holdfast_claims values ('x', 'x', 0, 0, '')");
    auto const servers = installation.serve_with_many_processes(processes);
    EXPECT_EQ(Visitor{servers.front()}.get().status, 200);
    somebody.value_of("commit");
    EXPECT_EQ(installation.stored().counter, 10);
}

/// A server whose configuration is changed while it is in use.
class PostgresqlConfiguration : public ::testing::Test {
protected:
    void configure(std::string const& setting, std::string const& value) {
        PostgresqlSession const administrator{database_.address()};
        administrator.value_of(fmt::format("alter system set {} = {}", setting, value));
        administrator.value_of("select pg_reload_conf()");
        while (PostgresqlSession{database_.address()}.value_of("show " + setting) != value) {
            std::this_thread::yield();
        }
    }

    int increment() { return visitor_.post(visitor_.open().pressed("increment")).status; }

    int counter() const {
        return std::stoi(PostgresqlSession{database_.address()}.value_of(
            "select counter from my_domain_object"));
    }

    OwnServer database_;
    Installation installation_;
    ServerProcess server_ =
        installation_.serve({"--database", database_.address(), "--log-level", "off"});
    Visitor visitor_{server_};
};

TEST_F(PostgresqlConfiguration, UnderWhichCommitsMayBeLostLetsNoneBeAcknowledged) {
    for (std::string const setting : {"synchronous_commit", "fsync"}) {
        SCOPED_TRACE(setting);
        int applied = counter();
        ASSERT_EQ(increment(), saved);
        ++applied;
        configure(setting, "off");
        int status = saved;  // until the open connections have noticed, too
        while ((status = increment()) == saved) ++applied;
        EXPECT_EQ(status, unavailable);
        EXPECT_EQ(counter(), applied);
        EXPECT_EQ((Visitor{server_, "/-/ready"}.get().status), unavailable);
        configure(setting, "on");
        while ((status = increment()) == unavailable) continue;
        EXPECT_EQ(status, saved);
        EXPECT_EQ(counter(), applied + 1);
    }
}

TEST_F(PostgresqlConfiguration, ThatNamesAStandbyWhichIsNotThereLetsNoCommitBeAcknowledged) {
    auto const body = visitor_.open().pressed("increment");
    configure("synchronous_standby_names", "nobody");
    auto answer = std::async(std::launch::async, [&] { return visitor_.post(body).status; });
    EXPECT_EQ(answer.get(), unavailable);
    PostgresqlSession const administrator{database_.address()};
    administrator.value_of("alter system reset synchronous_standby_names");
    administrator.value_of("select pg_reload_conf()");
    EXPECT_EQ(visitor_.post(body).status, saved);
    EXPECT_EQ(counter(), 1);
}

}  // namespace
}  // namespace holdfast::processes
