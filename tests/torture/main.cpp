// SPDX-License-Identifier: MIT
#include <cstdio>
#include <exception>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "torture/faults/fault.hpp"
#include "torture/run.hpp"

namespace holdfast::torture {
namespace {

using test_support::DatabaseKind;

constexpr int found_anomalies = 1;
constexpr int cannot_run = 2;

struct CommandLine {
    RunOptions run{.program = HOLDFAST_LISTS,
                   .users = 16,
                   .least_acknowledged = 1,
                   .fault_length = std::chrono::seconds{5},
                   .history = "history"};
    double minutes = 20;
    long stop_seconds = 10;
    std::string database = "sqlite";
    std::string faults = "all";
};

void declare(CLI::App& app, CommandLine& given) {
    app.add_option("--minutes", given.minutes)->capture_default_str();
    app.add_option("--database", given.database)
        ->capture_default_str()
        ->check(CLI::IsMember({"sqlite", "postgresql"}));
    app.add_option("--faults", given.faults,
                   "Names with commas between them, all, or none; the names are " +
                       fmt::format("{} on SQLite, {} on PostgreSQL",
                                   fmt::join(fault_names(DatabaseKind::sqlite), ", "),
                                   fmt::join(fault_names(DatabaseKind::postgresql), ", ")))
        ->capture_default_str();
    app.add_option("--fault-seconds", given.stop_seconds, "How long each lasts, and between them")
        ->capture_default_str();
    app.add_option("--processes", given.run.processes)->capture_default_str();
    app.add_option("--users", given.run.users)->capture_default_str();
    app.add_option("--seed", given.run.seed)->capture_default_str();
    app.add_option("--history", given.run.history, "The file to write")->capture_default_str();
}

RunOptions options(CommandLine const& given) {
    auto options = given.run;
    options.duration =
        std::chrono::milliseconds{static_cast<std::int64_t>(given.minutes * 60 * 1000)};
    options.fault_length = std::chrono::seconds{given.stop_seconds};
    options.database = given.database == "sqlite" ? DatabaseKind::sqlite : DatabaseKind::postgresql;
    if (given.faults == "all") {
        options.faults = fault_names(options.database);
    } else if (given.faults != "none") {
        options.faults = CLI::detail::split(given.faults, ',');
    }
    return options;
}

void print(RunOptions const& options, RunResult const& result) {
    fmt::print("seed {}, {} processes, {} users, {:.1f} minutes\n", options.seed, options.processes,
               options.users, static_cast<double>(result.duration.count()) / 60'000);
    fmt::print("pages: {}\n", result.opened);
    fmt::print("submissions: {} acknowledged, {} refused, {} failed, {} unknown\n",
               result.acknowledged, result.refused, result.failed, result.unknown);
    fmt::print("transactions tried again: {}\n", result.retries);
    for (auto const& [name, count] : result.faults) fmt::print("fault {}: {}\n", name, count);
    for (auto const& [name, why] : result.skipped) fmt::print("no fault {}: {}\n", name, why);
    for (auto const& complaint : result.complaints) fmt::print("{}\n", complaint);
    fmt::print("anomalies: {}\n", result.anomalies.size());
    for (auto const& anomaly : result.anomalies) {
        fmt::print("  {}: {}\n", name(anomaly.kind), anomaly.description);
    }
    bool const clean = result.anomalies.empty() && result.complaints.empty();
    if (!clean) fmt::print("history: {}\n", std::filesystem::absolute(options.history).string());
}

int main(int argc, char** argv) {
    CommandLine given;
    CLI::App app{"Many users at several processes that fail: is anything lost?", "torture"};
    declare(app, given);
    CLI11_PARSE(app, argc, argv);
    try {
        auto const chosen = options(given);
        auto const result = run(chosen);
        print(chosen, result);
        return result.anomalies.empty() && result.complaints.empty() ? 0 : found_anomalies;
    } catch (std::exception const& exception) {
        fmt::print(stderr, "torture: {}\n", exception.what());
        return cannot_run;
    }
}

}  // namespace
}  // namespace holdfast::torture

int main(int argc, char** argv) {
    return holdfast::torture::main(argc, argv);
}
