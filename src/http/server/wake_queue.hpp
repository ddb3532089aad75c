// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <mutex>

#include <boost/asio/io_context.hpp>
#include <boost/intrusive/list.hpp>

#include "http/server/operation_memory.hpp"

namespace holdfast::http {

class Connection;

/// The streams of one I/O thread that were woken. Waking takes no memory, since nobody could tell a
/// stream later that it had failed, and thousands of wakes cost the thread one turn.
class WakeQueue {
public:
    /// The place of one stream in the queue. Those who may wake the stream keep it alive.
    class Ticket : public boost::intrusive::list_base_hook<> {
    public:
        Ticket(WakeQueue& queue, Connection& connection)
            : queue_{&queue}, connection_{connection} {}

        /// May be called from any thread, also after `leave`.
        void wake() noexcept;

        /// The connection is woken no longer.
        void leave() noexcept;

    private:
        friend class WakeQueue;

        std::mutex mutex_;
        WakeQueue* queue_;
        Connection& connection_;
    };

    /// The context outlives what is woken, and the queue outlives the context.
    explicit WakeQueue(boost::asio::io_context& context) : context_{context} {}

    /// Nobody is woken any more.
    void close() noexcept;

private:
    void push(Ticket& ticket) noexcept;
    void remove(Ticket& ticket) noexcept;
    Ticket* pop() noexcept;
    void deliver() noexcept;

    boost::asio::io_context& context_;
    std::mutex mutex_;
    boost::intrusive::list<Ticket> woken_;
    bool is_posted_ = false;
    bool is_closed_ = false;
    OperationMemory memory_;
};

}  // namespace holdfast::http
