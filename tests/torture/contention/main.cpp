// SPDX-License-Identifier: MIT
// Measures the work done, its time, and how often a transaction has to start again: with more
// processes, and with more users on one row or on many. Prints the tables of docs/evidence.md.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <future>
#include <random>
#include <stdexcept>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "processes/support/visitor.hpp"
#include "support/fresh_database.hpp"
#include "torture/site/postgresql_store.hpp"
#include "torture/site/site.hpp"
#include "torture/site/sqlite_store.hpp"

namespace holdfast::torture {
namespace {

using Clock = std::chrono::steady_clock;
using Duration = std::chrono::duration<double, std::milli>;

struct Load {
    std::size_t processes = 1;
    int users = 1;
    int rows = 1;
    std::chrono::milliseconds time{};
};

struct Measured {
    std::vector<double> pages;        // milliseconds each
    std::vector<double> submissions;  // those that were applied
    std::size_t refused = 0;
    std::size_t retries = 0;
    double seconds = 0;

    void add(Measured const& other) {
        pages.insert(pages.end(), other.pages.begin(), other.pages.end());
        submissions.insert(submissions.end(), other.submissions.begin(), other.submissions.end());
        refused += other.refused;
    }
};

template <class Work>
double milliseconds(Work work) {
    auto const start = Clock::now();
    work();
    return Duration{Clock::now() - start}.count();
}

/// Opens the page of a row, types another number and saves it, again and again.
Measured work(std::uint16_t port, std::uint64_t seed, Load const& load, Clock::time_point end) {
    std::mt19937_64 random{seed};
    processes::Visitor visitor{port};
    Measured measured;
    while (Clock::now() < end) {
        auto const row = 1 + random() % static_cast<std::uint64_t>(load.rows);
        visitor.go_to("/?row=" + std::to_string(row));
        processes::Answer page;
        measured.pages.push_back(milliseconds([&] { page = visitor.get(); }));
        processes::FormPage form{page.body};
        form.type("amount", std::to_string(random() >> 2U));
        auto const body = form.pressed("save");
        processes::Answer answer;
        auto const time = milliseconds([&] { answer = visitor.post(body); });
        if (answer.status == 303) {
            measured.submissions.push_back(time);
        } else if (answer.status == 409) {
            ++measured.refused;
        } else {
            throw std::runtime_error{"answered " + std::to_string(answer.status)};
        }
    }
    return measured;
}

Measured measure(Store const& store, Load const& load) {
    test_support::TemporaryFolder const folder;
    Site site{folder.path(),
              {.program = HOLDFAST_ROWS,
               .processes = load.processes,
               .database = store.address(),
               .log_level = "debug"}};
    std::vector<std::future<Measured>> users;
    auto const start = Clock::now();
    for (int i = 0; i < load.users; ++i) {
        auto const port = site.ports()[static_cast<std::size_t>(i) % load.processes].load();
        users.push_back(std::async(std::launch::async, work, port, i + 1, load, start + load.time));
    }
    Measured all;
    for (auto& user : users) all.add(user.get());
    all.seconds = std::chrono::duration<double>{Clock::now() - start}.count();
    for (auto const& complaint : site.stop()) throw std::runtime_error{complaint};
    all.retries = site.count_in_logs("again after:");
    return all;
}

double percentile(std::vector<double> values, double part) {
    if (values.empty()) return 0;
    auto const place = static_cast<std::size_t>(part * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, values.begin() + static_cast<long>(place));
    return values[place];
}

void print_head() {
    fmt::print(
        "| processes | users | rows | applied/s | refused, % | again, % | page p50, ms | p99 "
        "| submission p50, ms | p99 |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
}

void print(Load const& load, Measured const& measured) {
    auto const applied = static_cast<double>(measured.submissions.size());
    auto const all = applied + static_cast<double>(measured.refused);
    fmt::print("| {} | {} | {} | {:.0f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n",
               load.processes, load.users, load.rows, applied / measured.seconds,
               100 * static_cast<double>(measured.refused) / all,
               100 * static_cast<double>(measured.retries) / all, percentile(measured.pages, 0.5),
               percentile(measured.pages, 0.99), percentile(measured.submissions, 0.5),
               percentile(measured.submissions, 0.99));
    std::fflush(stdout);
}

std::unique_ptr<Store> make_store(std::string const& database) {
    if (database == "sqlite") return std::make_unique<SqliteStore>(Medium::disk);
    return std::make_unique<PostgresqlStore>(Surroundings{});
}

void run(std::string const& database, std::chrono::milliseconds time) {
    auto const store = make_store(database);
    measure(*store, {.processes = 1, .users = 8, .rows = 1'000, .time = time});  // to warm up
    print_head();
    for (std::size_t const processes : {1, 2, 4}) {
        Load const load{.processes = processes, .users = 16, .rows = 1'000, .time = time};
        print(load, measure(*store, load));
    }
    for (int const rows : {1, 1'000}) {
        for (int const users : {1, 8, 64}) {
            Load const load{.processes = 2, .users = users, .rows = rows, .time = time};
            print(load, measure(*store, load));
        }
    }
}

int main(int argc, char** argv) {
    std::string database = "postgresql";
    double seconds = 15;
    CLI::App app{"How much is done with more processes, and when many want the same row?",
                 "contention"};
    app.add_option("--database", database)
        ->capture_default_str()
        ->check(CLI::IsMember({"sqlite", "postgresql"}));
    app.add_option("--seconds", seconds, "For each line")->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    run(database, std::chrono::milliseconds{static_cast<std::int64_t>(seconds * 1000)});
    return 0;
}

}  // namespace
}  // namespace holdfast::torture

int main(int argc, char** argv) {
    try {
        return holdfast::torture::main(argc, argv);
    } catch (std::exception const& exception) {
        fmt::print(stderr, "contention: {}\n", exception.what());
        return 2;
    }
}
