// SPDX-License-Identifier: MIT
#include "http/server/streamed_body.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "http/server/service.hpp"

namespace holdfast::http {
namespace {

constexpr std::size_t buffer_size = 64 * 1024;
constexpr std::string_view longest_size_line = "ffff\r\n";
constexpr std::string_view chunk_end = "\r\n";
constexpr std::string_view last_chunk = "0\r\n\r\n";
constexpr auto most_in_piece =
    buffer_size - longest_size_line.size() - chunk_end.size() - last_chunk.size();

StreamedBody::State state_after(Piece const& piece) {
    switch (piece.state) {
        case Piece::State::more: return StreamedBody::State::more;
        case Piece::State::waiting: return StreamedBody::State::waiting;
        case Piece::State::done: return StreamedBody::State::done;
    }
    return StreamedBody::State::failed;
}

}  // namespace

StreamedBody::StreamedBody(std::unique_ptr<BodyStream> stream, Request const& request,
                           std::function<void()> wake, HttpVersion version) noexcept
    : stream_{std::move(stream)}, request_{request}, wake_{std::move(wake)} {
    try {
        place_ = stream_->place();
        framing_.length = stream_->length();
        framing_.is_chunked = !framing_.length && version != HttpVersion::http_1_0;
    } catch (...) {
        failure_ = Service::failed(request_, "stream");
        state_ = State::failed;
    }
}

void StreamedBody::produce() noexcept {
    try {
        if (state_ != State::failed) make_piece();
    } catch (...) {
        failure_ = Service::failed(request_, "stream");
        drop_piece();
        state_ = State::failed;
    }
    // A transaction that it holds is not kept while its client reads the last piece.
    if (state_ == State::done || state_ == State::failed) stream_.reset();
}

void StreamedBody::make_piece() {
    if (wake_) stream_->start(std::exchange(wake_, {}));
    if (is_stopped_ && !std::exchange(was_told_, true)) stream_->stop();
    buffer_ = std::make_unique_for_overwrite<char[]>(buffer_size);
    auto const piece = stream_->next({buffer_.get() + longest_size_line.size(), most_in_piece});
    if (piece.size > most_in_piece) throw std::logic_error{"a piece is longer than its space"};
    if (framing_.length) {
        auto const left = *framing_.length - sent_;
        bool const is_last = piece.state == Piece::State::done;
        if (piece.size > left || (is_last && piece.size < left)) {
            throw std::logic_error{"a stream has another length than it said"};
        }
    }
    state_ = state_after(piece);
    frame(piece.size, state_ == State::done);
    if (piece_.empty()) buffer_.reset();
}

void StreamedBody::frame(std::size_t size, bool is_last) {
    auto* begin = buffer_.get() + longest_size_line.size();
    auto* end = begin + size;
    size_ = size;
    if (framing_.is_chunked && size > 0) {
        auto const length = fmt::formatted_size("{:x}\r\n", size);
        begin -= length;
        fmt::format_to(begin, "{:x}\r\n", size);
        end = std::ranges::copy(chunk_end, end).out;
    }
    if (framing_.is_chunked && is_last) end = std::ranges::copy(last_chunk, end).out;
    piece_ = {begin, end};
}

void StreamedBody::drop_piece() {
    sent_ += std::exchange(size_, 0);
    piece_ = {};
    buffer_.reset();
}

}  // namespace holdfast::http
