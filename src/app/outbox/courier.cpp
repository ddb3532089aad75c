// SPDX-License-Identifier: MIT
#include "app/outbox/courier.hpp"

#include <condition_variable>
#include <mutex>
#include <set>
#include <string>

#include <spdlog/spdlog.h>

#include "app/outbox/delivery.hpp"
#include "app/outbox/outbox_table.hpp"
#include "http/safe_log.hpp"

namespace holdfast {

/// The state that the thread works on. Once it is abandoned, it may touch nothing else.
class Courier::Shared {
public:
    explicit Shared(Delivery delivery) : delivery_{std::move(delivery)} {}

    Delivery const& delivery() const { return delivery_; }

    void run();
    void wake();
    void deliver_due();

    enum class End { in_order, abandoned };

    /// Waits for the thread's end. Abandons it when its delivery takes too long.
    End stop();

private:
    void look() noexcept;
    void warn_of_unknown_topics();
    void go_outside();
    End come_back();
    bool is_stopping();

    Delivery const delivery_;
    std::set<std::string> warned_of_;  // by the thread alone

    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_woken_ = false;
    bool is_stopping_ = false;
    bool is_outside_ = false;  // of everything of ours, in a deliverer
    bool is_abandoned_ = false;
    bool has_ended_ = false;
};

void Courier::Shared::run() {
    std::unique_lock lock{mutex_};
    while (!is_stopping_) {
        is_woken_ = false;
        lock.unlock();
        look();
        lock.lock();
        changed_.wait_for(lock, delivery_.options().look_interval,
                          [this] { return is_woken_ || is_stopping_; });
    }
    has_ended_ = true;
    changed_.notify_all();
}

void Courier::Shared::wake() {
    std::lock_guard const lock{mutex_};
    is_woken_ = true;
    changed_.notify_all();
}

Courier::Shared::End Courier::Shared::stop() {
    auto const deadline = std::chrono::steady_clock::now() + delivery_.options().stop_time;
    std::unique_lock lock{mutex_};
    is_stopping_ = true;
    changed_.notify_all();
    if (changed_.wait_until(lock, deadline, [this] { return has_ended_; })) return End::in_order;
    // Its work with the database has a deadline of its own.
    changed_.wait(lock, [this] { return has_ended_ || is_outside_; });
    is_abandoned_ = !has_ended_;
    return is_abandoned_ ? End::abandoned : End::in_order;
}

void Courier::Shared::look() noexcept {
    try {
        deliver_due();
        if (!is_stopping()) warn_of_unknown_topics();
    } catch (std::exception const& exception) {
        http::log_safely([&] { spdlog::warn("the outbox has to wait: {}", exception.what()); });
    } catch (...) {
        http::log_safely([] { spdlog::warn("the outbox has to wait, for an unknown reason"); });
    }
}

void Courier::Shared::deliver_due() {
    std::string topic;
    while (!is_stopping()) {
        auto const message = delivery_.take(topic);
        if (!message) return;
        topic = message->topic;
        go_outside();
        auto const failure = delivery_.attempt(*message);
        if (come_back() == End::abandoned) return;
        delivery_.settle(*message, failure);
    }
}

void Courier::Shared::go_outside() {
    std::lock_guard const lock{mutex_};
    is_outside_ = true;
    changed_.notify_all();
}

Courier::Shared::End Courier::Shared::come_back() {
    std::lock_guard const lock{mutex_};
    is_outside_ = false;
    return is_abandoned_ ? End::abandoned : End::in_order;
}

void Courier::Shared::warn_of_unknown_topics() {
    for (auto const& topic : delivery_.unknown_topics()) {
        if (!warned_of_.insert(topic).second) continue;
        spdlog::warn("there are messages to {}, which nothing here delivers", topic);
    }
}

bool Courier::Shared::is_stopping() {
    std::lock_guard const lock{mutex_};
    return is_stopping_;
}

Courier::Courier(sql::Database& database, OutboxOptions options,
                 std::chrono::milliseconds waiting_time, Metrics& metrics)
    : shared_{std::make_shared<Shared>(
          Delivery{database, std::move(options), waiting_time, metrics})} {}

Courier::~Courier() {
    if (!thread_.joinable()) return;
    if (shared_->stop() == Shared::End::in_order) {
        thread_.join();
    } else {
        spdlog::warn("stopped although a message was still being delivered");
        thread_.detach();
    }
}

Deliverers const& Courier::deliverers() const {
    return shared_->delivery().options().deliverers;
}

void Courier::start() {
    if (deliverers().empty()) return;
    thread_ = std::thread{[shared = shared_] { shared->run(); }};
}

void Courier::wake() noexcept {
    shared_->wake();
}

void Courier::deliver_due() {
    shared_->deliver_due();
}

}  // namespace holdfast
