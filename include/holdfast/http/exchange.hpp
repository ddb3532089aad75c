// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include <holdfast/http/request.hpp>
#include <holdfast/http/status.hpp>

namespace holdfast::http {

/// A request and its answer, as an observer learns of them before the answer leaves.
struct Exchange {
    Request const& request;             ///< as far as it was read
    Status status;                      ///< of the answer
    std::chrono::nanoseconds duration;  ///< from the whole request to its answer, without sending
};

}  // namespace holdfast::http
