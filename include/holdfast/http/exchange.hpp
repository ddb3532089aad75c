// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include <holdfast/http/request.hpp>
#include <holdfast/http/status.hpp>

namespace holdfast::http {

/// A request and what it was answered, as an observer is told of it before the answer leaves.
struct Exchange {
    Request const& request;  ///< as far as it was read
    Status status;
    std::chrono::nanoseconds duration;  ///< from the whole request to its answer, without sending
};

}  // namespace holdfast::http
