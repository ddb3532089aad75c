// SPDX-License-Identifier: MIT
#include "http/server/request_parser.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include <boost/beast/http/error.hpp>

#include <holdfast/text/messages/http.hpp>

#include "http/grammar.hpp"
#include "text/ascii.hpp"

namespace holdfast::http {

namespace beast = boost::beast::http;

namespace {

std::string_view view(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

// Headers that decide where a request ends, whose it is or how it is read: of two, a proxy could
// take another one.
constexpr std::array single{beast::field::host,
                            beast::field::content_length,
                            beast::field::content_type,
                            beast::field::transfer_encoding,
                            beast::field::expect,
                            beast::field::origin,
                            beast::field::authorization,
                            beast::field::referer,
                            beast::field::content_range,
                            beast::field::content_location,
                            beast::field::if_unmodified_since};

// Beast has no name for it.
constexpr std::string_view fetch_site = "Sec-Fetch-Site";

}  // namespace

std::size_t RequestParser::read(std::string_view text, Error& error) {
    text_ = text;
    return put({text.data(), text.size()}, error);
}

Refusal RequestParser::refusal(Error error) const {
    if (is_refused_) return refusal_;
    if (error == beast::error::body_limit) {
        return {Status::content_too_large, messages::content_is_too_large};
    }
    return {Status::bad_request, messages::no_http_request};
}

void RequestParser::refuse(Status status, text::PlainMessage message, Error& error) {
    refusal_ = {status, message};
    is_refused_ = true;
    error = beast::error::bad_value;
}

void RequestParser::on_request_impl(beast::verb, View method, View target, int version,
                                    Error& error) {
    auto const parts = split_target(view(target));
    if (!parts) return refuse(Status::bad_request, messages::target_is_malformed, error);
    request_.method = method_of(view(method));
    request_.path = parts->path;
    request_.query = parts->query;
    version_ = version;
    if (parts->authority) {  // it replaces what Host says: RFC 9112, section 3.2.2
        has_authority_ = true;
        request_.headers.push_back(Header{"Host", *parts->authority});
    }
}

void RequestParser::on_field_impl(beast::field field, View name, View value, Error& error) {
    if (is_header_done()) return;  // a trailer
    Header const header{view(name), view(value)};
    if (is_folded(header)) {
        refuse(Status::bad_request, messages::folded_header, error);
    } else if (is_repeated(field) || is_second_fetch_site(header)) {
        refuse(Status::bad_request, messages::header_stands_twice, error);
    } else {
        check_value(field, header, error);
    }
    if (!error && (field != beast::field::host || !has_authority_)) {
        request_.headers.push_back(header);
    }
}

void RequestParser::on_header_impl(Error& error) {
    if (!has_host_ && version_ == 11) {
        refuse(Status::bad_request, messages::not_one_host, error);
    }
}

bool RequestParser::is_repeated(beast::field field) {
    auto const found = std::ranges::find(single, field);
    if (found == single.end()) return false;
    auto const index = static_cast<std::size_t>(found - single.begin());
    bool const is_repeated = seen_[index];
    seen_.set(index);
    return is_repeated;
}

bool RequestParser::is_second_fetch_site(Header header) const {
    return equal_ignoring_case(header.name, fetch_site) &&
           std::ranges::any_of(request_.headers, [](Header other) {
               return equal_ignoring_case(other.name, fetch_site);
           });
}

void RequestParser::check_value(beast::field field, Header header, Error& error) {
    switch (field) {
        case beast::field::host: return check_host(header, error);
        case beast::field::content_length: return check_length(header.value, error);
        case beast::field::transfer_encoding: return check_transfer_encoding(header.value, error);
        case beast::field::expect: return check_expectation(header.value, error);
        case beast::field::content_encoding:
            return refuse(Status::unsupported_media_type, messages::content_is_compressed, error);
        default: return;
    }
}

bool RequestParser::is_folded(Header header) const {
    // Beast joins a folded value in a buffer of its own, or skips an empty first line.
    auto const* const name_end = header.name.data() + header.name.size();
    auto const* const text_end = text_.data() + text_.size();
    std::less<> const before;
    if (before(header.value.data(), name_end) || before(text_end, header.value.data())) return true;
    return std::string_view{name_end, header.value.data()}.find('\r') != std::string_view::npos;
}

void RequestParser::check_host(Header header, Error& error) {
    has_host_ = true;
    if (header.value.empty() || !is_host(header.value)) {
        refuse(Status::bad_request, messages::host_is_malformed, error);
    }
}

void RequestParser::check_length(std::string_view value, Error& error) {
    if (value.empty() || !text::has_only_digits(value)) {
        refuse(Status::bad_request, messages::content_length_is_malformed, error);
    }
}

void RequestParser::check_transfer_encoding(std::string_view value, Error& error) {
    // Anything but plain chunking, and any chunking of a client that does not know it, is how
    // requests are smuggled past a proxy that reads it differently.
    if (version_ < 11) {
        refuse(Status::bad_request, messages::no_transfer_codings, error);
    } else if (!equal_ignoring_case(value, "chunked")) {
        refuse(Status::not_implemented, messages::unknown_transfer_coding, error);
    }
}

void RequestParser::check_expectation(std::string_view value, Error& error) {
    if (equal_ignoring_case(value, "100-continue")) {
        expects_continue_ = version_ == 11;
    } else {
        refuse(Status::expectation_failed, messages::unknown_expectation, error);
    }
}

std::size_t RequestParser::on_body_impl(View part, Error& error) {
    if (!body_.append(view(part))) {
        refuse(no_room.status, no_room.message, error);
        return 0;
    }
    return part.size();
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, View part, Error& error) {
    return on_body_impl(part, error);
}

}  // namespace holdfast::http
