// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <thread>

#include <boost/asio/steady_timer.hpp>

#include "http/server/connection.hpp"

namespace holdfast::http {

/// One thread with the connections that live on it.
class IoThread {
public:
    IoThread(Service& service, WorkerLanes& workers);
    ~IoThread() { wake_queue_.close(); }
    IoThread(IoThread const&) = delete;
    IoThread& operator=(IoThread const&) = delete;

    /// Makes a thread that serves until `stop()` and then until its connections have ended.
    void start(std::function<void()> when_done);

    /// Takes over a connection. May be called from any thread.
    void admit(Socket socket);

    /// Makes streams notice that the server stops. May be called from any thread.
    void wake_streams();

    /// Waits no longer for new connections, and keeps idle ones only for the drain time. May be
    /// called from any thread.
    void stop(std::chrono::milliseconds drain_time);

    /// Leaves everything as it is. May be called from any thread.
    void abandon() { context_.stop(); }

    void join();

    boost::asio::io_context& context() { return context_; }

private:
    using Course = Task<> (Connection::*)();

    void spawn(Socket socket, Quota::Share share, Course course);
    Task<> live(Socket socket, Quota::Share share, Course course);
    void run() noexcept;
    void watch();
    void check_times();
    void close_idle_connections();

    using Connections =
        boost::intrusive::list<Connection, boost::intrusive::constant_time_size<false>>;

    Connections connections_;         // outlives the context, whose coroutines own the connections
    WakeQueue wake_queue_{context_};  // outlives the context, which gives memory back to it
    Connection::Context connection_context_;
    bool is_stopping_ = false;
    Connection::Time drained_at_;
    OperationMemory watch_memory_;  // outlives the context, which gives it back
    boost::asio::io_context context_{1};
    boost::asio::steady_timer watch_{context_};
    std::chrono::milliseconds watch_interval_;
    std::thread thread_;
};

}  // namespace holdfast::http
