// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "torture/checker/history.hpp"

namespace holdfast::torture {

/// Writes the history of a run while it happens, and numbers what is in it. Thread-safe.
class Recorder {
public:
    Recorder(std::filesystem::path file, Readings read_as);

    std::filesystem::path const& file() const { return file_; }

    Microseconds now() const;
    Id new_id() { return next_id_++; }
    std::uint32_t new_intention() { return next_intention_++; }

    /// Gives it a number, and returns that.
    std::uint32_t add(Reading reading);
    void add(Attempt const& attempt);
    void add(ListState const& list);
    void add_applied(std::size_t applied);
    void flush();

    std::size_t readings() const { return next_reading_ - 1; }
    std::size_t attempts(Outcome outcome) const;

private:
    std::filesystem::path file_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::mutex mutex_;
    std::ofstream stream_;
    std::atomic<Id> next_id_ = 1'000'001;  // so that a page shows no other number like it
    std::atomic<std::uint32_t> next_intention_ = 1;
    std::atomic<std::uint32_t> next_reading_ = 1;
    std::array<std::atomic<std::size_t>, 4> attempts_{};
};

}  // namespace holdfast::torture
