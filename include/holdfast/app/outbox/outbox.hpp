// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/app/outbox/outbox_options.hpp>
#include <holdfast/sql/transaction.hpp>

namespace holdfast {

/// Where an event leaves messages for the world outside the database.
///
/// They are rows of the event's transaction: when it is applied, each is delivered at least once,
/// under a key made of the submission's page instance and a running number; else never. None is
/// dropped, however often its delivery fails. They are tried in the order of their posting, as far
/// as the machines' clocks agree; but one that failed does not hold up those after it, and several
/// processes deliver side by side. Where the order matters, say in the content what it is about.
class Outbox {
public:
    explicit Outbox(sql::Transaction& transaction) : transaction_{transaction} {}

    Outbox(Outbox const&) = delete;
    Outbox& operator=(Outbox const&) = delete;

    /// Both are UTF-8. Throws std::logic_error where no event of a submission is running, such as
    /// while a page is built, for an event that runs again when its submission is repeated, and for
    /// a topic that has no deliverer.
    void post(std::string const& topic, std::string const& content);

    /// How many were posted.
    int size() const { return size_; }

private:
    friend class OpenOutbox;

    sql::Transaction& transaction_;
    std::string instance_;  // of the submission whose event is running
    Deliverers const* deliverers_ = nullptr;
    int size_ = 0;
};

}  // namespace holdfast
