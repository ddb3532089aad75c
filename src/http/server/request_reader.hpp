// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include <holdfast/http/refusal.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/http/server.hpp>

#include "http/server/body.hpp"

namespace holdfast::http {

class RequestParser;

/// Turns the bytes of one connection into requests, one at a time, without doing any input itself.
class RequestReader {
public:
    enum class Progress {
        needs_more,
        header,  ///< is complete, and content follows; said once
        complete,
        refused,
    };

    /// Both outlive it. The budget is for the contents of requests.
    RequestReader(Limits const& limits, Budget& budget);
    ~RequestReader();

    /// The space for the next bytes of the connection; never empty.
    std::span<char> space();

    /// So many bytes have been put into `space()`.
    void add(std::size_t count) { end_ += count; }

    Progress advance();

    /// Forgets the complete request; what came after it stays.
    void next();

    bool has_started() const { return end_ > 0; }
    bool has_header() const { return header_end_ > 0; }

    /// Whether there is memory for the content that the header announces.
    bool has_room() const { return body_.has_room(); }

    /// Gives the content's memory back.
    void drop_content();

    /// Whether the client waits for "100 Continue" before it sends the content.
    bool awaits_continue() const;

    // The following are for a complete or refused request.
    Request& request() { return request_; }
    Request const& request() const { return request_; }
    Refusal refusal() const { return refusal_; }
    bool keeps_alive() const;
    bool is_http_1_0() const;

private:
    Progress refuse(Refusal refusal);
    bool is_worth_parsing() const;
    Refusal too_large() const;
    void skip_empty_lines();
    void grow(std::size_t size);

    Limits const& limits_;
    std::vector<char> buffer_;
    std::size_t parsed_ = 0;      // the bytes before it belong to the current request
    std::size_t end_ = 0;         // the bytes after it are space
    std::size_t header_end_ = 0;  // 0 until the header is complete
    Body body_;
    Request request_;
    Refusal refusal_{};
    std::unique_ptr<RequestParser> parser_;
};

}  // namespace holdfast::http
