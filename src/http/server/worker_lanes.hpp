// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>

#include <boost/asio/thread_pool.hpp>

#include <holdfast/http/server.hpp>

#include "http/server/quota.hpp"

namespace holdfast::http {

/// Threads that run handlers, and the queue of requests that wait for one.
struct WorkerLane {
    WorkerLane(std::size_t workers, std::size_t most_waiting)
        : waiting{most_waiting}, threads{std::max<std::size_t>(workers, 1)} {}

    Quota waiting;  // of which what waits for a thread has shares
    boost::asio::thread_pool threads;
};

/// The workers, apart by what they wait for: those of one lane never keep another one's waiting.
class WorkerLanes {
public:
    WorkerLanes(Workers const& workers, std::size_t most_waiting)
        : reading_{workers.reading, most_waiting},
          submissions_{workers.submissions, most_waiting},
          probes_{workers.probes, most_waiting},
          computing_{workers.computing > 0 ? workers.computing
                                           : std::thread::hardware_concurrency(),
                     most_waiting},
          streams_{workers.streams, most_waiting} {}

    /// For what is not placed on an I/O thread.
    WorkerLane& lane(Placement placement) {
        switch (placement) {
            case Placement::read_worker: return reading_;
            case Placement::probe_worker: return probes_;
            case Placement::submission_worker:
            case Placement::io_thread: break;
        }
        return submissions_;
    }

    /// For the rest of a response.
    WorkerLane& computing() { return computing_; }

    /// For the pieces of streams.
    WorkerLane& streams() { return streams_; }

private:
    WorkerLane reading_;
    WorkerLane submissions_;
    WorkerLane probes_;
    WorkerLane computing_;
    WorkerLane streams_;
};

}  // namespace holdfast::http
