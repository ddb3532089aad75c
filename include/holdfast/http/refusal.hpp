// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include <holdfast/http/status.hpp>

namespace holdfast::http {

/// Why a request is answered that no handler gets to see; the connection ends with it.
struct Refusal {
    Status status = Status::bad_request;
    std::string_view text = {};  ///< a literal: one sentence for people; empty: the status says it
};

}  // namespace holdfast::http
