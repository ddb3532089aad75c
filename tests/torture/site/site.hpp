// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "processes/support/child_process.hpp"

namespace holdfast::torture {

/// Whether the clock of the last process can be set.
enum class Clock { real, movable };

struct SiteOptions {
    std::string program;
    std::size_t processes = 2;
    std::string database;           ///< its address
    std::string log_level = "off";  ///< of the processes
    Clock clock = Clock::real;
};

/// Processes of the application over one database, which can be made to fail. To be used on the
/// main thread, except for the ports.
class Site {
public:
    Site(std::filesystem::path folder, SiteOptions options);
    Site(Site const&) = delete;
    Site& operator=(Site const&) = delete;

    std::span<std::atomic<std::uint16_t> const> ports() const { return ports_; }
    std::size_t processes() const { return processes_.size(); }

    /// Ends a process as a power cut would, and starts another in its place.
    void kill(std::size_t process);

    /// Lets a process do nothing, until it is resumed.
    void suspend(std::size_t process) const;
    void resume(std::size_t process) const;

    /// Whether there is what moving a clock takes.
    static bool can_move_clock();

    /// Moves a movable clock, by an offset as libfaketime takes it, such as `-2h`.
    void move_clock(std::string const& offset) const;

    /// Asks all to stop, and returns what was wrong with them: an end that nobody asked for, or a
    /// complaint of a sanitizer.
    std::vector<std::string> stop();

    /// The number of lines with that text in the logs.
    std::size_t count_in_logs(std::string const& text) const;

private:
    void start(std::size_t process);
    void start_once(std::size_t process);
    std::vector<std::string> arguments(std::size_t process) const;

    std::filesystem::path folder_;
    SiteOptions options_;
    std::vector<std::unique_ptr<processes::ChildProcess>> processes_;
    std::vector<std::atomic<std::uint16_t>> ports_;
};

}  // namespace holdfast::torture
