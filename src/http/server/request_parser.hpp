// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

#include <boost/beast/http/basic_parser.hpp>

#include <holdfast/http/refusal.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/text/message.hpp>

#include "http/server/body.hpp"

namespace holdfast::http {

/// Fills in one Request from what Beast reads, and refuses what Beast lets pass but we do not.
/// The request's views refer to the text that was put.
class RequestParser : public boost::beast::http::basic_parser<true> {
public:
    RequestParser(Request& request, Body& body) : request_{request}, body_{body} {}

    /// As `put`, which it replaces.
    std::size_t read(std::string_view text, boost::beast::error_code& error);

    bool expects_continue() const { return expects_continue_; }
    bool is_http_1_0() const { return version_ < 11; }

    /// The refusal that answers this parsing error.
    Refusal refusal(boost::beast::error_code error) const;

private:
    using View = boost::beast::string_view;
    using Error = boost::beast::error_code;

    void on_request_impl(boost::beast::http::verb, View method, View target, int version,
                         Error& error) override;
    void on_response_impl(int, View, int, Error&) override {}
    void on_field_impl(boost::beast::http::field field, View name, View value,
                       Error& error) override;
    void on_header_impl(Error& error) override;
    void on_body_init_impl(boost::optional<std::uint64_t> const&, Error&) override {}
    std::size_t on_body_impl(View part, Error& error) override;
    void on_chunk_header_impl(std::uint64_t, View, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View part, Error& error) override;
    void on_finish_impl(Error&) override {}

    void refuse(Status status, text::PlainMessage message, Error& error);
    bool is_folded(Header header) const;
    bool is_repeated(boost::beast::http::field field);
    bool is_second_fetch_site(Header header) const;
    void check_value(boost::beast::http::field field, Header header, Error& error);
    void check_host(Header header, Error& error);
    void check_length(std::string_view value, Error& error);
    void check_transfer_encoding(std::string_view value, Error& error);
    void check_expectation(std::string_view value, Error& error);

    Request& request_;
    Body& body_;
    std::string_view text_;
    bool has_authority_ = false;  // the request target names the host
    bool expects_continue_ = false;
    int version_ = 11;
    bool has_host_ = false;
    std::bitset<16> seen_;     // of the headers that a request has once at most
    bool is_refused_ = false;  // by us rather than by Beast
    Refusal refusal_{};
};

}  // namespace holdfast::http
