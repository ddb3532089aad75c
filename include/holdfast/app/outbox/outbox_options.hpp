// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>

namespace holdfast {

/// A message of an event, on its way to the world outside the database.
struct OutboxMessage {
    std::string key;    ///< the same at each delivery and of no other message: [0-9a-f]{32}-[0-9]+
    std::string topic;  ///< chooses the deliverer
    std::string content;  ///< as posted
    int attempt = 1;      ///< the number of this delivery, over all processes
};

/// Delivers one message, or throws; then it is called again later. A second delivery under the same
/// key must do no more than the first. It should give up well within the lease. It should own its
/// data, because a delivery that outlasts the stop time runs until the process ends.
using Deliver = std::function<void(OutboxMessage const&)>;

/// Deliverers by topic.
using Deliverers = std::map<std::string, Deliver, std::less<>>;

/// The deliverers of messages and their timing. Pauses double from failure to failure of one
/// message.
struct OutboxOptions {
    Deliverers deliverers;                   ///< none: no event can post, and nothing is delivered
    std::chrono::seconds lease{60};          ///< for one delivery; then another process may try
    std::chrono::seconds shortest_pause{5};  ///< after the first failure
    std::chrono::seconds longest_pause = std::chrono::hours{1};  ///< after many failures
    std::chrono::milliseconds look_interval{
        5'000};                                   ///< for messages that other processes left behind
    std::chrono::milliseconds stop_time{10'000};  ///< for the running delivery
};

}  // namespace holdfast
