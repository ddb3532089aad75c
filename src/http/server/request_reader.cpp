// SPDX-License-Identifier: MIT
#include "http/server/request_reader.hpp"

#include <algorithm>
#include <functional>

#include <holdfast/text/messages/http.hpp>

#include "http/server/request_parser.hpp"

namespace holdfast::http {

using Error = boost::beast::http::error;

namespace {

constexpr std::size_t usual_size = 4096;
constexpr std::size_t body_part = 16 * 1024;
// The rest of a chunked message is never shorter, and Beast asserts that it gets as much.
constexpr std::size_t last_chunk = std::string_view{"0\r\n\r\n"}.size();

std::unique_ptr<RequestParser> make_parser(Request& request, Body& body, Limits const& limits) {
    auto parser = std::make_unique<RequestParser>(request, body);
    parser->header_limit(static_cast<std::uint32_t>(limits.header_bytes));
    parser->body_limit(limits.body_bytes);
    return parser;
}

bool is_within(std::string_view part, std::string_view whole) {
    std::less<> const before;
    return !before(part.data(), whole.data()) && before(part.data(), whole.data() + whole.size());
}

}  // namespace

RequestReader::RequestReader(Limits const& limits, Budget& budget)
    : limits_{limits},
      buffer_(usual_size),
      body_{budget},
      parser_{make_parser(request_, body_, limits)} {}

RequestReader::~RequestReader() = default;

bool RequestReader::awaits_continue() const {
    return has_header() && parser_->expects_continue() && body_.text().empty() && parsed_ == end_;
}

bool RequestReader::keeps_alive() const {
    return has_header() && parser_->keep_alive();
}

bool RequestReader::is_http_1_0() const {
    return parser_->is_http_1_0();
}

std::span<char> RequestReader::space() {
    if (has_header()) {  // the content's bytes have been copied already
        std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(parsed_),
                  buffer_.begin() + static_cast<std::ptrdiff_t>(end_),
                  buffer_.begin() + static_cast<std::ptrdiff_t>(header_end_));
        end_ -= parsed_ - header_end_;
        parsed_ = header_end_;
        auto const expected = parser_->content_length_remaining().value_or(body_part);
        auto const wanted = static_cast<std::size_t>(std::min<std::uint64_t>(expected, body_part));
        if (buffer_.size() - end_ < std::min(wanted, body_part / 2)) grow(end_ + wanted);
    } else if (end_ == buffer_.size()) {
        grow(2 * buffer_.size());
    }
    return std::span{buffer_}.subspan(end_);
}

void RequestReader::grow(std::size_t size) {
    std::vector<char> larger(size);
    std::copy_n(buffer_.begin(), end_, larger.begin());
    auto const move = [&](std::string_view& view) {
        if (!is_within(view, {buffer_.data(), end_})) return;  // empty or a literal
        view = {larger.data() + (view.data() - buffer_.data()), view.size()};
    };
    move(request_.path);
    move(request_.query);
    for (auto& header : request_.headers) {
        move(header.name);
        move(header.value);
    }
    buffer_.swap(larger);
}

RequestReader::Progress RequestReader::advance() {
    if (!parser_->got_some()) skip_empty_lines();
    // Beast's own limit is on what one call sees, so the whole is watched here. After the header
    // it is the extensions of a chunk and the trailers that could grow without end.
    while (is_worth_parsing()) {
        boost::beast::error_code error;
        parsed_ += parser_->read({buffer_.data() + parsed_, end_ - parsed_}, error);
        bool const ends_header = !has_header() && parser_->is_header_done();
        if (ends_header) header_end_ = parsed_;
        auto const held = has_header() ? end_ - parsed_ : end_;
        if (error == Error::need_more && held > limits_.header_bytes) error = Error::header_limit;
        if (header_end_ > limits_.header_bytes) error = Error::header_limit;
        if (error == Error::need_more) return Progress::needs_more;
        if (error == Error::header_limit) return refuse(too_large());
        if (error) return refuse(parser_->refusal(error));
        if (parser_->is_done()) {
            request_.body = body_.text();
            return Progress::complete;
        }
        if (ends_header) {
            if (auto const length = parser_->content_length()) body_.expect(*length);
            return Progress::header;
        }
    }
    return Progress::needs_more;
}

bool RequestReader::is_worth_parsing() const {
    auto const unread = end_ - parsed_;
    if (!parser_->got_some()) return unread > 1 || (unread == 1 && buffer_[parsed_] != '\r');
    return unread >= (has_header() && parser_->chunked() ? last_chunk : 1);
}

Refusal RequestReader::too_large() const {
    if (std::string_view{buffer_.data(), end_}.find('\n') == std::string_view::npos) {
        return {Status::uri_too_long, messages::target_is_too_long};
    }
    return {Status::request_header_fields_too_large, messages::header_is_too_large};
}

RequestReader::Progress RequestReader::refuse(Refusal refusal) {
    refusal_ = refusal;
    drop_content();
    return Progress::refused;
}

void RequestReader::drop_content() {
    request_.body = {};
    body_.clear();
}

void RequestReader::skip_empty_lines() {  // RFC 9112, section 2.2
    std::size_t skipped = 0;
    while (end_ - skipped >= 2 && buffer_[skipped] == '\r' && buffer_[skipped + 1] == '\n') {
        skipped += 2;
    }
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(skipped),
              buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
    end_ -= skipped;
}

void RequestReader::next() {
    std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(parsed_),
              buffer_.begin() + static_cast<std::ptrdiff_t>(end_), buffer_.begin());
    end_ -= parsed_;
    parsed_ = 0;
    header_end_ = 0;
    if (end_ == 0 && buffer_.size() > usual_size) std::vector<char>(usual_size).swap(buffer_);
    drop_content();
    request_.method = Method::get;
    request_.path = {};
    request_.query = {};
    request_.headers.clear();
    request_.arrival.reset();
    parser_ = make_parser(request_, body_, limits_);
}

}  // namespace holdfast::http
