// SPDX-License-Identifier: MIT
// The cost of a transaction and of a million rows: through the module `sql`, and through the
// database's own client library with the same settings:
//   clients sqlite:FILE|postgresql://… [ROUNDS]
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "client.hpp"

namespace {

using clients::Client;

constexpr int tasks = 1'000;
constexpr int transactions = 500;
constexpr std::int64_t rows = 1'000'000;

using Measurement = std::function<double(Client&)>;

/// The time that passes, or that of this process on its processor, in microseconds.
enum class Clock { wall, processor };

double now(Clock clock) {
    timespec time{};
    clock_gettime(clock == Clock::wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

template <class Read>
Measurement of_transactions(Clock clock, Read read) {
    return [clock, read](Client& client) {
        auto const start = now(clock);
        for (int i = 0; i < transactions; ++i) (client.*read)(i % tasks);
        return (now(clock) - start) / transactions;
    };
}

Measurement of_rows(Clock clock) {
    return [clock](Client& client) {
        auto const start = now(clock);
        if (client.read_many() < rows) throw std::runtime_error{"there are too few rows"};
        return (now(clock) - start) / 1'000;
    };
}

/// The most memory that the process has had since it was asked to begin anew, in KB.
double most_memory() {
    std::ifstream status{"/proc/self/status"};
    std::string word;
    while (status >> word) {
        if (word == "VmHWM:") break;
    }
    double memory = 0;
    status >> memory;
    return memory;
}

double memory_of_rows(Client& client) {
    std::ofstream{"/proc/self/clear_refs"} << "5";
    auto const before = most_memory();
    client.read_many();
    return most_memory() - before;
}

double median(std::vector<double> figures) {
    std::ranges::sort(figures);
    return figures[figures.size() / 2];
}

/// The clients that take turns, ours first.
using Clients = std::vector<std::unique_ptr<Client>>;

void compare(std::string_view name, Clients const& clients, int rounds,
             Measurement const& measure) {
    std::vector<std::vector<double>> figures(clients.size());
    for (auto const& client : clients) measure(*client);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < clients.size(); ++i) {
            figures[i].push_back(measure(*clients[i]));
        }
    }
    auto const own = median(figures.front());
    fmt::print("| {} | {:.1f} |", name, own);
    for (std::size_t i = 1; i < clients.size(); ++i) {
        auto const other = median(figures[i]);
        fmt::print(" {:.1f} | {:.2f} |", other, own / other);
    }
    fmt::print("\n");
}

std::unique_ptr<Client> raw_client(std::string const& address, clients::Guarantees guarantees) {
    constexpr std::string_view sqlite = "sqlite:";
    return address.starts_with(sqlite)
               ? clients::sqlite_client(address.substr(sqlite.size()), guarantees)
               : clients::postgresql_client(address, guarantees);
}

void run(std::string const& address, int rounds) {
    Clients clients;
    clients.push_back(clients::holdfast_client(address));
    clients.push_back(raw_client(address, clients::Guarantees::of_holdfast));
    clients.push_back(raw_client(address, clients::Guarantees::of_database));
    fmt::print("| {} | Holdfast | same guarantees | ratio | client alone | ratio |\n"
               "|---|---:|---:|---:|---:|---:|\n",
               address.substr(0, address.find(':')));
    for (auto const clock : {Clock::wall, Clock::processor}) {
        auto const name = [clock](char const* what) {
            return what + std::string{clock == Clock::wall ? "" : ", this process"};
        };
        compare(name("begin to read, select, commit, µs"), clients, rounds,
                of_transactions(clock, &Client::read_one));
        compare(name("begin to write, select, commit, µs"), clients, rounds,
                of_transactions(clock, &Client::read_one_to_write));
        compare(name("a million rows, ms"), clients, std::min(rounds, 5), of_rows(clock));
    }
    fmt::print("| memory for them, KB |");
    for (auto const& client : clients) fmt::print(" {} | |", memory_of_rows(*client));
    fmt::print("\n");
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc < 2) throw std::runtime_error{"clients sqlite:FILE|postgresql://... [ROUNDS]"};
        run(argv[1], argc > 2 ? std::atoi(argv[2]) : 31);
    } catch (std::exception const& exception) {
        std::cerr << exception.what() << '\n';
        return EXIT_FAILURE;
    }
}
