// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "processes/support/visitor.hpp"
#include "torture/workload/list_choice.hpp"
#include "torture/workload/recorder.hpp"
#include "torture/workload/shown_page.hpp"

namespace holdfast::torture {

/// The parts that all users of a run share. Outlives them.
struct Stage {
    std::span<std::atomic<std::uint16_t> const> ports;  ///< of the processes
    ListChoice& lists;
    Recorder& recorder;
    std::atomic<bool> const& stops;
};

/// One user with a browser, who does at random what users do: reads, edits, submits, clicks twice,
/// goes back, settles conflicts, and tries again when there is no answer. All of it is recorded.
class User {
public:
    User(Stage const& stage, std::uint64_t seed);

    /// Until the stage stops.
    void run();

private:
    struct Draft {
        ShownPage page;
        Attempt attempt;
        std::string body;
    };

    // The answer, if there was one, and the page if it came back.
    struct Reply {
        Outcome outcome = Outcome::unknown;
        std::optional<ShownPage> page;
    };

    void act();
    void submit_and_settle(ShownPage page);
    void submit_twice_from(ShownPage const& page);
    void submit_outdated();

    std::optional<ShownPage> open(FormKind form, ListNumber list);
    Draft fill_in(ShownPage page);
    void settle(Draft& draft, ShownPage page);
    Reply submit(Draft const& draft);
    Reply submit_until_known(Draft const& draft);
    Reply submit_in_two_windows(Draft const& draft);
    Reply record(Draft const& draft, Microseconds began, processes::Answer const* answer);
    std::optional<ShownPage> refused_page(Draft const& draft, Microseconds began,
                                          processes::Answer const& answer);

    void turn_to(processes::Visitor& window);
    void pause();

    Stage const& stage_;
    std::mt19937_64 random_;
    processes::Visitor window_;
};

}  // namespace holdfast::torture
