// SPDX-License-Identifier: MIT
#include "http/server/io_thread.hpp"

#include <algorithm>
#include <exception>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/post.hpp>
#include <spdlog/spdlog.h>

#include "http/safe_log.hpp"

namespace holdfast::http {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::milliseconds stopping_watch_interval{5};

/// The longest delay of a time-out: an eighth of the shortest, in reason.
std::chrono::milliseconds watch_interval(Limits const& limits) {
    auto const shortest =
        std::min({limits.header_time, limits.body_time, limits.write_time, limits.idle_time});
    return std::clamp(shortest / 8, std::chrono::milliseconds{5}, std::chrono::milliseconds{500});
}

void log_failure(std::exception_ptr const& failure) noexcept {
    if (!failure) return;
    log_safely([&] {
        try {
            std::rethrow_exception(failure);
        } catch (std::exception const& exception) {
            spdlog::error("a connection ended: {}", exception.what());
        } catch (...) {
            spdlog::error("a connection ended with what is not a std::exception");
        }
    });
}

}  // namespace

IoThread::IoThread(Service& service, WorkerLanes& workers)
    : connection_context_{service, workers, wake_queue_},
      watch_interval_{watch_interval(service.limits())} {}

void IoThread::start(std::function<void()> when_done) {
    watch();
    thread_ = std::thread{[this, when_done = std::move(when_done)] {
        run();
        when_done();
    }};
}

void IoThread::run() noexcept {
    for (;;) {
        try {
            context_.run();
            return;
        } catch (...) {  // memory ran out in Asio; what it was for has ended
            log_failure(std::current_exception());
        }
    }
}

void IoThread::join() {
    if (thread_.joinable()) thread_.join();
}

void IoThread::admit(Socket socket) {
    auto& service = connection_context_.service;
    if (auto share = service.connections.take()) {
        spawn(std::move(socket), std::move(share), &Connection::serve);
    } else if (auto refusal = service.refusals.take()) {
        spawn(std::move(socket), std::move(refusal), &Connection::turn_away);
    }
}

void IoThread::spawn(Socket socket, Quota::Share share, Course course) {
    // Spawned on its own thread a coroutine begins at once, and no allocation can fail half-way.
    asio::post(context_, [this, socket = std::move(socket), share = std::move(share),
                          course]() mutable {
        asio::co_spawn(context_, live(std::move(socket), std::move(share), course), log_failure);
    });
}

Task<> IoThread::live(Socket socket, Quota::Share share, Course course) {
    // A coroutine that ends before it was ever suspended has to start an operation of Asio's own,
    // which it does not survive when there is no memory for it: so it is suspended first, with
    // memory that is there.
    OperationMemory memory;
    auto const resume_later = [&](auto completion) {
        asio::post(context_, with_memory(memory, std::move(completion)));
    };
    co_await asio::async_initiate<asio::deferred_t const&, void()>(resume_later, asio::deferred);
    Connection connection{std::move(socket), std::move(share), connection_context_};
    connections_.push_back(connection);
    co_await (connection.*course)();
}

void IoThread::wake_streams() {
    asio::post(context_, [this] {
        for (auto& connection : connections_) connection.wake();
    });
}

void IoThread::stop(std::chrono::milliseconds drain_time) {
    asio::post(context_, [this, drained_at = std::chrono::steady_clock::now() + drain_time] {
        is_stopping_ = true;
        drained_at_ = drained_at;
        watch_.cancel();
    });
}

void IoThread::close_idle_connections() {
    connection_context_.closes_idle_connections = true;
    for (auto& connection : connections_) connection.close_if_idle();
}

void IoThread::watch() {
    watch_.expires_after(is_stopping_ ? stopping_watch_interval : watch_interval_);
    watch_.async_wait(with_memory(watch_memory_, [this](auto) { check_times(); }));
}

void IoThread::check_times() {
    if (is_stopping_ && connections_.empty()) return;
    auto const now = std::chrono::steady_clock::now();
    if (is_stopping_ && now >= drained_at_) close_idle_connections();
    for (auto& connection : connections_) connection.check_time(now);
    watch();
}

}  // namespace holdfast::http
