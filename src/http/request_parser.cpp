// SPDX-License-Identifier: MIT
#include "http/request_parser.hpp"

#include <functional>

#include <boost/beast/http/error.hpp>

#include "http/grammar.hpp"

namespace holdfast::http {

namespace beast = boost::beast::http;

namespace {

std::string_view view(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

}  // namespace

std::size_t RequestParser::read(std::string_view text, Error& error) {
    text_ = text;
    return put({text.data(), text.size()}, error);
}

Refusal RequestParser::refusal(Error error) const {
    if (!refusal_.text.empty()) return refusal_;
    if (error == beast::error::body_limit) {
        return {Status::content_too_large, "The request's content is too large."};
    }
    return {Status::bad_request, "This is not a well-formed HTTP/1.1 request."};
}

void RequestParser::refuse(Status status, std::string_view text, Error& error) {
    refusal_ = {status, text};
    error = beast::error::bad_value;
}

void RequestParser::on_request_impl(beast::verb, View method, View target, int version,
                                    Error& error) {
    auto const parts = split_target(view(target));
    if (!parts) return refuse(Status::bad_request, "The request target is malformed.", error);
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
        refuse(Status::bad_request, "Folded header lines are not supported.", error);
    } else if (field == beast::field::host) {
        check_host(header, error);
    } else if (field == beast::field::transfer_encoding) {
        check_transfer_encoding(header.value, error);
    } else if (field == beast::field::expect) {
        check_expectation(header.value, error);
    }
    if (!error && (field != beast::field::host || !has_authority_)) {
        request_.headers.push_back(header);
    }
}

void RequestParser::on_header_impl(Error& error) {
    if (hosts_ > 1 || (hosts_ == 0 && version_ == 11)) {
        refuse(Status::bad_request, "A request needs exactly one header Host.", error);
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
    ++hosts_;
    if (!is_host(header.value)) {
        refuse(Status::bad_request, "The header Host is malformed.", error);
    }
}

void RequestParser::check_transfer_encoding(std::string_view value, Error& error) {
    // Anything but plain chunking, and any chunking of a client that does not know it, is how
    // requests are smuggled past a proxy that reads it differently.
    if (version_ < 11) {
        refuse(Status::bad_request, "HTTP/1.0 has no transfer codings.", error);
    } else if (!equal_ignoring_case(value, "chunked")) {
        refuse(Status::not_implemented, "The only transfer coding here is chunked.", error);
    }
}

void RequestParser::check_expectation(std::string_view value, Error& error) {
    if (equal_ignoring_case(value, "100-continue")) {
        expects_continue_ = version_ == 11;
    } else {
        refuse(Status::expectation_failed, "The only expectation here is 100-continue.", error);
    }
}

std::size_t RequestParser::on_body_impl(View part, Error&) {
    body_.append(part.data(), part.size());
    return part.size();
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, View part, Error&) {
    body_.append(part.data(), part.size());
    return part.size();
}

}  // namespace holdfast::http
