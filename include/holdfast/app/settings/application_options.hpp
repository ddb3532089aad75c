// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include <holdfast/app/outbox/outbox_options.hpp>
#include <holdfast/app/settings/environment.hpp>
#include <holdfast/http/endpoint.hpp>
#include <holdfast/http/server.hpp>

namespace holdfast {

/// The names, ages and limits of an application.
struct ApplicationOptions {
    std::string name;        ///< tells its cookies from those of others on the same host
    std::string public_url;  ///< such as https://example.com, the one name of this site; empty:
                             ///< only this machine's own names, without TLS
    std::optional<http::Endpoint> endpoint = {};  ///< where it is served; one more name, without
                                                  ///< a public URL
    std::chrono::seconds seal_age = std::chrono::days{30};  ///< the oldest form accepted
    std::chrono::seconds session_age =
        std::chrono::days{14};                       ///< then the user has to log in again
    std::chrono::milliseconds waiting_time{10'000};  ///< of one request, for locks and connections
    std::size_t most_fields = 2'500;                 ///< of one submission
    std::size_t most_bytes =
        http::Limits{}.body_bytes;                      ///< of one submission, as the server allows
    OutboxOptions outbox;                               ///< deliverers of the messages of events
    Environment environment = Environment::production;  ///< development: for this machine only
};

}  // namespace holdfast
