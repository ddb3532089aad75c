// SPDX-License-Identifier: MIT
#include <array>
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "sql/migration_fixture.hpp"

namespace holdfast::sql {

namespace {

constexpr int steps = 3;
constexpr int statements = 3;
constexpr int nowhere = -1;

// Each statement counts, and the process dies in front of the one with that number.
std::vector<Migration> deadly_list(int deadly) {
    std::vector<Migration> list{{"words", {"create table word (step integer, spelling text)"}}};
    for (int step = 0; step != steps; ++step) {
        auto const work = [step, deadly](Transaction& transaction) {
            for (int i = 0; i <= statements; ++i) {
                if (step * (statements + 1) + i == deadly) ::raise(SIGKILL);
                if (i == statements) return;
                transaction.execute("insert into word (step, spelling) values (?, ?)", step,
                                    std::to_string(i));
            }
        };
        list.emplace_back("step " + std::to_string(step), "version 1", work);
    }
    return list;
}

/// Runs work in a process of its own, and gives its status for waitpid(2).
template <class Work>
pid_t start(Work&& work) {
    std::fflush(nullptr);  // or each child would print it again
    pid_t const child = ::fork();
    if (child != 0) return child;
    try {
        work();
        ::_exit(0);
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        ::_exit(1);
    }
}

int status_of(pid_t child) {
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

}  // namespace

TEST(MigrationsOfAProcess, ThatIsKilledAtAnyStatementAreAppliedOnceAndWhole) {
    for (int deadly = 0; deadly != steps * (statements + 1); ++deadly) {
        SCOPED_TRACE(deadly);
        test_support::FreshDatabase const fresh;
        int const status = status_of(start([&] {
            Database database{fresh.address()};
            database.migrate(deadly_list(deadly), late());
        }));
        ASSERT_TRUE(WIFSIGNALED(status));
        auto const done = deadly / (statements + 1);
        EXPECT_EQ(fresh.value_of("select count(*) from word"), std::to_string(done * statements));
        Database database{fresh.address()};
        database.migrate(deadly_list(nowhere), late());
        EXPECT_EQ(fresh.value_of("select count(*) from word"), std::to_string(steps * statements));
        EXPECT_EQ(fresh.value_of("select count(*) from holdfast_migrations"),
                  std::to_string(1 + steps));
    }
}

TEST(MigrationsOfManyProcesses, ThatStartTogetherAreAppliedOnce) {
    constexpr int processes = 24;
    for (int round = 0; round != 3; ++round) {
        test_support::FreshDatabase const fresh;
        std::array<int, 2> gate{};
        ASSERT_EQ(::pipe(gate.data()), 0);
        std::vector<pid_t> children;
        for (int i = 0; i != processes; ++i) {
            children.push_back(start([&] {
                ::close(gate[1]);
                char nothing = 0;
                [[maybe_unused]] auto const end = ::read(gate[0], &nothing, 1);
                Database database{fresh.address()};
                database.migrate(deadly_list(nowhere), late());
            }));
        }
        ::close(gate[0]);
        ::close(gate[1]);
        for (pid_t const child : children) EXPECT_EQ(status_of(child), 0);
        EXPECT_EQ(fresh.value_of("select count(*) from word"), std::to_string(steps * statements));
    }
}

}  // namespace holdfast::sql
