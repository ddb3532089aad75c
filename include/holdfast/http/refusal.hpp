// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/http/status.hpp>
#include <holdfast/text/message.hpp>

namespace holdfast::http {

/// The reason why the server answers a request without a handler. The connection ends with the
/// answer.
struct Refusal {
    Status status = Status::bad_request;  ///< of the answer
    text::PlainMessage message = "";      ///< one sentence for people; empty: the status says it
};

}  // namespace holdfast::http
