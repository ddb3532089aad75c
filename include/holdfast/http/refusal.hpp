// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <holdfast/http/status.hpp>

namespace holdfast::http {

/// The reason why the server answers a request without a handler. The connection ends with the
/// answer.
struct Refusal {
    Status status = Status::bad_request;  ///< of the answer
    std::string_view text = {};  ///< a literal: one sentence for people; empty: the status says it
};

}  // namespace holdfast::http
