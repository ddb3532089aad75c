// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include <holdfast/http/request.hpp>
#include <holdfast/http/status.hpp>

namespace holdfast::http {

/// The end of a streamed answer.
enum class StreamEnd {
    whole,      ///< all of it was sent
    cancelled,  ///< the client left before
    cut,        ///< the stream failed, or the client took too long
};

/// The name of the end, such as "whole".
std::string_view name(StreamEnd end);

/// A request and its answer, as an observer learns of them: before the answer leaves, or when its
/// stream has ended.
struct Exchange {
    Request const& request;             ///< as far as it was read
    Status status;                      ///< of the answer
    std::chrono::nanoseconds duration;  ///< from the whole request to its answer, without sending
    std::uint64_t bytes = 0;            ///< of content; of a stream, the pieces that were sent
    std::optional<StreamEnd> stream = {};  ///< nothing for an answer that is no stream
};

}  // namespace holdfast::http
