// SPDX-License-Identifier: MIT
#include "app/outbox/delivery.hpp"

#include <algorithm>

#include <spdlog/spdlog.h>

#include "app/database/again.hpp"
#include "app/outbox/outbox_table.hpp"

namespace holdfast {

std::optional<OutboxMessage> Delivery::take(std::string_view last_topic) const {
    while (auto message = first_due(last_topic)) {
        bool is_ours = false;
        in_transaction(sql::Access::write, [&](sql::Transaction& transaction) {
            is_ours = OutboxTable{transaction}.lease(*message, options_.lease);
            transaction.commit();
        });
        if (is_ours) return message;
    }
    return {};
}

// Only to read: looking costs no lock, and collides with no submission that posts.
std::optional<OutboxMessage> Delivery::first_due(std::string_view last_topic) const {
    std::optional<OutboxMessage> message;
    in_transaction(sql::Access::read, [&](sql::Transaction& transaction) {
        OutboxTable table{transaction};
        auto const& deliverers = options_.deliverers;
        auto next = deliverers.upper_bound(last_topic);
        for (std::size_t i = 0; i < deliverers.size() && !message; ++i, ++next) {
            if (next == deliverers.end()) next = deliverers.begin();
            message = table.first_due(next->first);
        }
    });
    return message;
}

std::optional<std::string> Delivery::attempt(OutboxMessage const& message) const {
    try {
        options_.deliverers.find(message.topic)->second(message);
        return {};
    } catch (std::exception const& exception) {
        return exception.what();
    } catch (...) {
        return "an exception of unknown type";
    }
}

void Delivery::settle(OutboxMessage const& message,
                      std::optional<std::string> const& failure) const {
    metrics_.count_delivery(failure ? DeliveryOutcome::failed : DeliveryOutcome::delivered);
    auto const pause = pause_after(message.attempt);
    if (failure) {
        spdlog::warn("message {} to {} was not delivered at attempt {}, next in {} s: {}",
                     message.key, message.topic, message.attempt, pause.count(), *failure);
    }
    in_transaction(sql::Access::write, [&](sql::Transaction& transaction) {
        OutboxTable table{transaction};
        failure ? table.postpone(message, pause) : table.remove(message);
        transaction.commit();
    });
}

std::set<std::string> Delivery::unknown_topics() const {
    std::set<std::string> unknown;
    in_transaction(sql::Access::read, [&](sql::Transaction& transaction) {
        for (auto& topic : OutboxTable{transaction}.topics()) {
            if (!options_.deliverers.contains(topic)) unknown.insert(std::move(topic));
        }
    });
    return unknown;
}

void Delivery::in_transaction(sql::Access access, Work const& work) const {
    auto const deadline = std::chrono::steady_clock::now() + waiting_time_;
    again_until(deadline, metrics_, [&] {
        sql::Transaction transaction{database_, access, deadline};
        work(transaction);
    });
}

std::chrono::seconds Delivery::pause_after(int attempt) const {
    auto pause = options_.shortest_pause;
    for (int i = 1; i < attempt && pause < options_.longest_pause; ++i) pause *= 2;
    return std::min(pause, options_.longest_pause);
}

}  // namespace holdfast
