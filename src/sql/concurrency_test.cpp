// SPDX-License-Identifier: MIT
#include <array>
#include <barrier>
#include <cstdio>
#include <exception>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sql/test_database.hpp"

namespace holdfast::sql {

namespace {

int items(Database& database) {
    Transaction transaction{database, Access::read, late()};
    auto const found = *transaction.one<int>("select count(*) from item");
    transaction.commit();
    return found;
}

void insert(Database& database, int number) {
    Transaction transaction{database, Access::write, late()};
    std::string const name = std::to_string(number);
    transaction.execute("insert into item (name) values (?)", name);
    transaction.commit();
}

// The work of each process, once the pipe's other end is closed. Returns its exit code.
int start_up(int gate, std::string const& address, int number) {
    char nothing = 0;
    [[maybe_unused]] auto const end = ::read(gate, &nothing, 1);
    try {
        Database database{address};
        database.migrate(item_migrations(), late());
        insert(database, number);
        return 0;
    } catch (std::exception const& error) {
        [[maybe_unused]] auto const written =
            ::write(STDERR_FILENO, error.what(), std::char_traits<char>::length(error.what()));
        return 1;
    }
}

}  // namespace

TEST(ConcurrentUse, OfANewDatabaseByManyProcessesOpensItInEach) {
    constexpr int processes = 8;
    for (int round = 0; round != 10; ++round) {
        test_support::FreshDatabase const fresh;
        std::array<int, 2> gate{};
        ASSERT_EQ(::pipe(gate.data()), 0);
        std::vector<pid_t> children;
        for (int i = 0; i != processes; ++i) {
            std::fflush(nullptr);  // or each child would print it again
            pid_t const child = ::fork();
            ASSERT_GE(child, 0);
            if (child == 0) {
                ::close(gate[1]);
                ::_exit(start_up(gate[0], fresh.address(), i));
            }
            children.push_back(child);
        }
        ::close(gate[0]);
        ::close(gate[1]);
        for (pid_t const child : children) {
            int status = -1;
            ::waitpid(child, &status, 0);
            EXPECT_EQ(status, 0);
        }
        Database database{fresh.address()};
        EXPECT_EQ(items(database), processes);
    }
}

TEST(ConcurrentUse, OfANewDatabaseByManyThreadsOpensItInEach) {
    constexpr int threads = 50;
    test_support::FreshDatabase const fresh;
    std::barrier start{threads};
    std::vector<std::jthread> running;
    for (int i = 0; i != threads; ++i) {
        running.emplace_back([&, i] {
            start.arrive_and_wait();
            try {
                Database database{fresh.address()};
                database.migrate(item_migrations(), late());
                insert(database, i);
            } catch (std::exception const& error) {
                ADD_FAILURE() << error.what();
            }
        });
    }
    running.clear();
    Database database{fresh.address()};
    EXPECT_EQ(items(database), threads);
}

TEST(ConcurrentUse, OfOneDatabaseByManyThreadsLosesNothing) {
    constexpr int threads = 8;
    constexpr int turns = 25;
    test_support::FreshDatabase const fresh;
    Database database{fresh.address()};
    database.migrate(item_migrations(), late());
    std::barrier start{threads};
    std::vector<std::jthread> running;
    for (int i = 0; i != threads; ++i) {
        running.emplace_back([&, i] {
            start.arrive_and_wait();
            for (int turn = 0, seen = 0; turn != turns; ++turn) {
                insert(database, i * turns + turn);
                int const now = items(database);
                EXPECT_GT(now, seen);
                seen = now;
            }
        });
    }
    running.clear();
    EXPECT_EQ(items(database), threads * turns);
}

}  // namespace holdfast::sql
