// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>

namespace holdfast::http {

/// One piece of a stream, as far as there is one now.
struct Piece {
    /// The reason why the piece is no longer.
    enum class State {
        more,     ///< the next piece may be asked for at once
        waiting,  ///< there is nothing else now; `wake` tells when there is
        done,     ///< this is the last piece
    };

    std::size_t size = 0;       ///< bytes at the beginning of the space; may be 0
    State state = State::more;  ///< after the piece
};

/// The content of a response that is made while it is sent. The server asks for a piece when the
/// client has taken the one before, so a slow client costs no memory. It destroys the stream after
/// the last piece, or when the client has left. It calls one function at a time, though not always
/// on the same thread. An open stream that waits holds no thread.
class BodyStream {
public:
    /// The threads on which the stream is asked, and destroyed.
    enum class Place {
        worker,     ///< of a lane for streams only: it may wait for a database or a disk
        io_thread,  ///< it does no more than copy memory
    };

    BodyStream() = default;
    BodyStream(BodyStream const&) = delete;
    BodyStream& operator=(BodyStream const&) = delete;
    /// Ends what made the pieces.
    virtual ~BodyStream() = default;

    /// The number of bytes of all pieces, if it is known. A stream that does not keep it is cut.
    virtual std::optional<std::uint64_t> length() const { return {}; }

    /// The place for `start`, `next` and `stop`.
    virtual Place place() const { return Place::worker; }

    /// Gives the stream what it calls when it has something new after `waiting`. `wake` may be kept
    /// and called for ever and from any thread. Called once, before the first piece.
    virtual void start([[maybe_unused]] std::function<void()> wake) {}

    /// Writes the next piece into the space, which is never empty. An exception before the first
    /// byte was sent is answered with 500; later it cuts the connection, so that the client
    /// notices.
    virtual Piece next(std::span<char> space) = 0;

    /// Asks a stream without an end to end. Called once at most, when the server stops.
    virtual void stop() {}
};

}  // namespace holdfast::http
