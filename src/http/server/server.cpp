// SPDX-License-Identifier: MIT
#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <spdlog/spdlog.h>

#include <holdfast/http/server.hpp>

#include "http/safe_log.hpp"
#include "http/server/acceptor.hpp"
#include "http/server/io_thread.hpp"

namespace holdfast::http {

namespace asio = boost::asio;
namespace {

constexpr std::chrono::milliseconds accept_pause{100};
constexpr int most_accepted_at_once = 64;

std::vector<std::unique_ptr<IoThread>> make_threads(Service& service, WorkerLanes& workers) {
    std::vector<std::unique_ptr<IoThread>> threads(
        std::max<std::size_t>(service.options().io_threads, 1));
    for (auto& thread : threads) thread = std::make_unique<IoThread>(service, workers);
    return threads;
}

}  // namespace

class Server::Implementation {
public:
    Implementation(ServerOptions options, Handler handler, PlacementPolicy placement_policy);
    ~Implementation();

    std::uint16_t port() const { return port_; }
    void run();
    void stop();
    void stop_on_signals();

private:
    void accept_after(std::chrono::milliseconds pause);
    void accept_connections();
    boost::system::error_code accept_connection(IoThread& thread) noexcept;
    void thread_done();
    void leave_after(std::chrono::milliseconds time);
    void stop_accepting();

    Service service_;
    std::optional<WorkerLanes> workers_;
    OperationMemory accept_memory_;  // outlives the first thread's context, which gives it back
    std::vector<std::unique_ptr<IoThread>> threads_;
    Acceptor acceptor_;
    std::uint16_t port_ = 0;
    bool has_stopped_accepting_ = false;
    std::size_t turn_ = 0;  // whose thread is to have the next connection
    asio::steady_timer pause_;
    asio::steady_timer drain_;
    asio::signal_set signals_;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t done_ = 0;
    std::optional<std::chrono::steady_clock::time_point> stop_deadline_;
};

Server::Implementation::Implementation(ServerOptions options, Handler handler,
                                       PlacementPolicy placement_policy)
    : service_{std::move(options), std::move(handler), std::move(placement_policy)},
      workers_{std::in_place, service_.options().workers, service_.limits().waiting_requests},
      threads_{make_threads(service_, *workers_)},
      acceptor_{threads_.front()->context()},
      pause_{threads_.front()->context()},
      drain_{threads_.front()->context()},
      signals_{threads_.front()->context()} {
    listen(acceptor_, service_.options());
    port_ = acceptor_.local_endpoint().port();
}

Server::Implementation::~Implementation() {
    for (auto& thread : threads_) thread->abandon();
    for (auto& thread : threads_) thread->join();
    // The workers' handlers end before what their connections live in is destroyed.
    workers_.reset();
}

void Server::Implementation::run() {
    accept_after(std::chrono::milliseconds{0});  // which also makes room for the pauses to come
    for (auto& thread : threads_) thread->start([this] { thread_done(); });

    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return stop_deadline_.has_value(); });
    auto const all_done = [this] { return done_ == threads_.size(); };
    if (!changed_.wait_until(lock, *stop_deadline_, all_done)) {
        spdlog::warn("stopped although requests were still being answered");
        for (auto& thread : threads_) thread->abandon();
    }
}

void Server::Implementation::thread_done() {
    std::lock_guard const lock{mutex_};
    ++done_;
    changed_.notify_all();
}

void Server::Implementation::stop() {
    if (service_.is_stopping.exchange(true)) return;
    if (service_.options().on_stop) service_.options().on_stop();
    auto const [drain_time, stop_time] =
        std::pair{service_.limits().drain_time, service_.limits().stop_time};
    {
        std::lock_guard const lock{mutex_};
        stop_deadline_ = std::chrono::steady_clock::now() + drain_time + stop_time;
        changed_.notify_all();
    }
    asio::post(threads_.front()->context(), [this, drain_time = drain_time] {
        boost::system::error_code error;
        signals_.clear(error);
        signals_.cancel(error);
        for (auto& thread : threads_) thread->wake_streams();
        if (service_.options().socket) {
            stop_accepting();
            for (auto& thread : threads_) thread->stop(drain_time);
        } else {
            leave_after(drain_time);
        }
    });
}

// Connections to a socket that nobody else listens on are served until then.
void Server::Implementation::leave_after(std::chrono::milliseconds time) {
    drain_.expires_after(time);
    drain_.async_wait([this](auto) {
        stop_accepting();
        for (auto& thread : threads_) thread->stop(std::chrono::milliseconds{0});
    });
}

// Before the threads stop, which serve what was accepted.
void Server::Implementation::stop_accepting() {
    has_stopped_accepting_ = true;
    boost::system::error_code error;
    acceptor_.close(error);
    pause_.cancel();
}

void Server::Implementation::stop_on_signals() {
    std::signal(SIGPIPE, SIG_IGN);  // standard output may be a pipe that somebody has closed
    signals_.add(SIGTERM);
    signals_.add(SIGINT);
    signals_.async_wait([this](boost::system::error_code error, int) {
        if (!error) stop();
    });
}

void Server::Implementation::accept_after(std::chrono::milliseconds pause) {
    pause_.expires_after(pause);
    pause_.async_wait(with_memory(accept_memory_, [this](auto error) {
        if (!error && !has_stopped_accepting_) accept_connections();
    }));
}

void Server::Implementation::accept_connections() {
    for (int i = 0; i < most_accepted_at_once; ++i) {
        auto& thread = *threads_[turn_++ % threads_.size()];
        auto const error = accept_connection(thread);
        if (error == asio::error::would_block) break;
        if (!error || error == asio::error::connection_aborted) continue;
        // Most likely there are no file descriptors left, and trying again at once is no use.
        accept_after(accept_pause);
        log_safely([&] { spdlog::warn("cannot accept a connection: {}", error.message()); });
        return;
    }
    auto const go_on = [this](auto error) {
        if (!error && !has_stopped_accepting_) accept_connections();
    };
    acceptor_.async_wait(Acceptor::wait_read, with_memory(accept_memory_, go_on));
}

boost::system::error_code Server::Implementation::accept_connection(IoThread& thread) noexcept {
    boost::system::error_code error;
    try {
        auto socket = acceptor_.accept(thread.context(), error);
        if (!error) thread.admit(std::move(socket));
    } catch (...) {
        error = asio::error::no_memory;
    }
    return error;
}

Server::Server(ServerOptions options, Handler handler, PlacementPolicy placement_policy)
    : implementation_{std::make_unique<Implementation>(std::move(options), std::move(handler),
                                                       std::move(placement_policy))} {}

Server::~Server() = default;

std::uint16_t Server::port() const {
    return implementation_->port();
}

void Server::run() {
    implementation_->run();
}

void Server::stop() {
    implementation_->stop();
}

void Server::stop_on_signals() {
    implementation_->stop_on_signals();
}

}  // namespace holdfast::http
