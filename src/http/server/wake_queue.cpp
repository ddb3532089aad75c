// SPDX-License-Identifier: MIT
#include "http/server/wake_queue.hpp"

#include <boost/asio/post.hpp>

#include "http/server/connection.hpp"

namespace holdfast::http {

void WakeQueue::Ticket::wake() noexcept {
    std::lock_guard const lock{mutex_};
    if (queue_ != nullptr) queue_->push(*this);
}

void WakeQueue::Ticket::leave() noexcept {
    std::lock_guard const lock{mutex_};
    if (queue_ != nullptr) queue_->remove(*this);
    queue_ = nullptr;
}

void WakeQueue::push(Ticket& ticket) noexcept {
    std::lock_guard const lock{mutex_};
    if (is_closed_ || ticket.is_linked()) return;
    woken_.push_back(ticket);
    if (is_posted_) return;
    is_posted_ = true;
    boost::asio::post(context_, with_memory(memory_, [this] { deliver(); }));
}

void WakeQueue::remove(Ticket& ticket) noexcept {
    std::lock_guard const lock{mutex_};
    if (ticket.is_linked()) woken_.erase(woken_.iterator_to(ticket));
}

void WakeQueue::close() noexcept {
    std::lock_guard const lock{mutex_};
    is_closed_ = true;
}

WakeQueue::Ticket* WakeQueue::pop() noexcept {
    std::lock_guard const lock{mutex_};
    if (woken_.empty()) {
        is_posted_ = false;
        return nullptr;
    }
    auto& ticket = woken_.front();
    woken_.pop_front();
    return &ticket;
}

// On the thread of the connections, none of which ends meanwhile.
void WakeQueue::deliver() noexcept {
    while (auto* const ticket = pop()) ticket->connection_.wake();
}

}  // namespace holdfast::http
