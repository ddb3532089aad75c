// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "http/server/operation_memory.hpp"
#include "http/server/worker_lanes.hpp"

namespace holdfast::http {

using Executor = boost::asio::io_context::executor_type;

template <class T = void>
using Task = boost::asio::awaitable<T, Executor>;

/// Does the work, which does not throw, on a thread of the lane. The coroutine that waits for it
/// keeps both, and goes on where it was.
template <class Work>
Task<> run_on(WorkerLane& lane, OperationMemory& memory, Work& work) {
    auto hand_over = [&lane, &memory, &work](auto completion) {
        auto job = [&work, completion = std::move(completion)]() mutable {
            work();
            boost::asio::post(std::move(completion));
        };
        boost::asio::post(lane.threads, with_memory(memory, std::move(job)));
    };
    auto token = with_memory(memory, boost::asio::use_awaitable_t<Executor>{});
    return boost::asio::async_initiate<decltype(token), void()>(std::move(hand_over), token);
}

}  // namespace holdfast::http
