// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <string>

namespace holdfast {

/// What an event posted, on its way to the world outside the database.
struct OutboxMessage {
    std::string key;  ///< the same at each delivery and of no other message: [0-9a-f]{32}-[0-9]+
    std::string topic;
    std::string content;
    int attempt = 1;  ///< this is the nth delivery that was begun, by whichever process
};

/// Delivers one message, or throws: then it is called again later. A second delivery under the same
/// key must not do more than the first. It should give up well within the lease, and own what it
/// uses, since one that outlasts the stop time is left to run until the process ends.
using Deliver = std::function<void(OutboxMessage const&)>;

/// By topic.
using Deliverers = std::map<std::string, Deliver, std::less<>>;

/// Who delivers what events post, and when. Pauses double from failure to failure of one message.
struct OutboxOptions {
    Deliverers deliverers;           ///< none: no event can post, and nothing is delivered
    std::chrono::seconds lease{60};  ///< for one delivery; then another process may try
    std::chrono::seconds shortest_pause{5};
    std::chrono::seconds longest_pause = std::chrono::hours{1};
    std::chrono::milliseconds look_interval{5'000};  ///< for what other processes left behind
    std::chrono::milliseconds stop_time{10'000};     ///< for the delivery that is running
};

}  // namespace holdfast
