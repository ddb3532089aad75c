// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

#include <holdfast/http/body_stream.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>

#include "http/server/response_head.hpp"

namespace holdfast::http {

/// A stream with its piece at hand, framed as the connection sends it. It holds memory only while
/// there is a piece.
class StreamedBody {
public:
    enum class State { more, waiting, done, failed };

    /// The request outlives it.
    StreamedBody(std::unique_ptr<BodyStream> stream, Request const& request,
                 std::function<void()> wake, HttpVersion version) noexcept;

    Framing const& framing() const { return framing_; }
    BodyStream::Place place() const { return place_; }
    State state() const { return state_; }

    /// The response in place of a stream that has failed before anything was sent.
    Response take_failure() { return std::move(failure_); }

    /// Whether the stream still exists: it ends with its last piece, before that is sent.
    bool is_open() const { return stream_ != nullptr; }

    /// Whether the stream was asked to end.
    bool is_stopped() const { return is_stopped_; }

    /// Asks the stream to end, with its next piece.
    void stop() { is_stopped_ = true; }

    /// Makes the next piece. May wait if the place is a worker.
    void produce() noexcept;

    /// The piece with its framing; may be empty.
    std::string_view piece() const { return piece_; }

    /// Gives the memory of the piece back, which was sent.
    void drop_piece();

    /// The bytes of the pieces that were sent.
    std::uint64_t sent() const { return sent_; }

    /// Ends the stream, whatever it has left.
    void close() { stream_.reset(); }

private:
    void make_piece();
    void frame(std::size_t size, bool is_last);

    std::unique_ptr<BodyStream> stream_;
    Request const& request_;
    std::function<void()> wake_;
    Framing framing_;
    BodyStream::Place place_ = BodyStream::Place::worker;
    State state_ = State::more;
    Response failure_;
    bool is_stopped_ = false;
    bool was_told_ = false;
    std::unique_ptr<char[]> buffer_;
    std::string_view piece_;
    std::size_t size_ = 0;  // of the piece, without its framing
    std::uint64_t sent_ = 0;
};

}  // namespace holdfast::http
