// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "support/fresh_database.hpp"
#include "torture/checker/anomaly.hpp"

namespace holdfast::torture {

struct RunOptions {
    std::string program;  ///< the application, or a mutant of it
    test_support::DatabaseKind database = test_support::DatabaseKind::sqlite;
    std::size_t processes = 2;
    std::size_t users = 8;
    std::uint64_t seed = 1;
    std::chrono::milliseconds duration{10'000};  ///< of the workload, or longer:
    std::size_t least_acknowledged = 50;         ///< it goes on until so many are
    std::vector<std::string> faults{};           ///< names, as `fault_names` gives them
    std::chrono::milliseconds fault_length{2'000};
    std::filesystem::path history;  ///< the file to write
};

struct RunResult {
    std::size_t opened = 0;
    std::size_t acknowledged = 0;
    std::size_t refused = 0;
    std::size_t failed = 0;
    std::size_t unknown = 0;
    std::map<std::string, int> faults{};           ///< how often each was injected
    std::map<std::string, std::string> skipped{};  ///< faults that are not possible here, and why
    std::vector<std::string> complaints{};         ///< of processes that did not end in order
    std::size_t retries = 0;                       ///< of submissions whose transaction failed
    std::chrono::milliseconds duration{};
    std::vector<Anomaly> anomalies{};
};

/// Lets users loose on the application while faults happen, writes the history and checks it. To be
/// called on the main thread.
RunResult run(RunOptions const& options);

}  // namespace holdfast::torture
