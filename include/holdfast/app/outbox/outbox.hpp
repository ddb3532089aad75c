// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/app/outbox/outbox_options.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast {

/// Takes an event's messages for the world outside the database.
///
/// They are rows of the event's transaction. When it is applied, each message is delivered at least
/// once, under a key made of the submission's page instance and a running number; otherwise never.
/// No message is dropped, however often its delivery fails. Messages are tried in the order of
/// their posting, as far as the machines' clocks agree. A failed message does not hold up the next
/// ones, and several processes deliver side by side. Where the order matters, put the state into
/// the content.
class Outbox {
public:
    /// The transaction outlives the outbox.
    explicit Outbox(sql::Transaction& transaction) : transaction_{transaction} {}

    Outbox(Outbox const&) = delete;
    Outbox& operator=(Outbox const&) = delete;

    /// Posts a message. Topic and content are UTF-8. Throws std::logic_error where no event of a
    /// submission is running, such as while a page is built; for an event that runs again when its
    /// submission is repeated; and for a topic without a deliverer.
    void post(std::string const& topic, std::string const& content);

    /// The number of messages posted.
    int size() const { return size_; }

private:
    friend class OpenOutbox;

    sql::Transaction& transaction_;
    std::string instance_;  // of the submission whose event is running
    Deliverers const* deliverers_ = nullptr;
    int size_ = 0;
};

}  // namespace holdfast
