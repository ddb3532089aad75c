// SPDX-License-Identifier: MIT
#include <utility>
#include <vector>

#include <holdfast/testing/browser.hpp>
#include <holdfast/text/percent.hpp>

#include "testing/page_reader.hpp"

namespace holdfast::testing {
namespace {

std::string encoded(http::FormData const& entries) {
    std::string body;
    for (auto const& [name, value] : entries) {
        if (!body.empty()) body += '&';
        body += text::percent_encode(name) + '=' + text::percent_encode(value);
    }
    return body;
}

std::string header(http::Response const& response, std::string_view name) {
    for (auto const& [known, value] : response.headers) {
        if (known == name) return value;
    }
    return {};
}

// A stream that waits for news gives as much as there is now.
std::string all_of(http::BodyStream& stream) {
    constexpr std::size_t piece_size = 64 * 1024;
    std::string content;
    std::vector<char> space(piece_size);
    stream.start([] {});
    for (;;) {
        auto const piece = stream.next(space);
        content.append(space.data(), piece.size);
        if (piece.state != http::Piece::State::more) return content;
    }
}

// As browsers do.
constexpr int most_redirects = 20;

bool leads_elsewhere(http::Response const& response) {
    return response.status == http::Status::see_other ||
           response.status == http::Status::permanent_redirect;
}

}  // namespace

Browser Browser::at(Application const& application) const {
    Browser browser{application};
    browser.cookies_ = cookies_;
    browser.headers_ = headers_;
    browser.address_ = address_;
    return browser;
}

Page Browser::open(std::string_view address) {
    return navigate(http::Method::get, address, {});
}

Page Browser::post(std::string_view address, http::FormData const& entries) {
    return navigate(http::Method::post, address, encoded(entries));
}

http::Response Browser::send(http::Method method, std::string_view address, std::string_view body) {
    auto headers = headers_;
    headers.try_emplace("Host", application_.host());
    headers.try_emplace("Cookie", cookie_header());
    if (method == http::Method::post) {
        headers.try_emplace("Content-Type", "application/x-www-form-urlencoded");
        headers.try_emplace("Sec-Fetch-Site", "same-origin");
    }
    address = address.substr(0, address.find('#'));
    auto const query = address.find('?');
    http::Request request{.method = method,
                          .path = address.substr(0, query),
                          .query = query == std::string_view::npos ? std::string_view{}
                                                                   : address.substr(query + 1),
                          .headers = {},
                          .body = body,
                          .id = "test",
                          .client_address = address_};
    for (auto const& [name, value] : headers) {
        if (!value.empty()) request.headers.push_back({name, value});
    }
    auto response = application_.handle(request);
    if (auto const stream = std::exchange(response.stream, {})) response.body = all_of(*stream);
    keep_cookies(response);
    return response;
}

Page Browser::navigate(http::Method method, std::string_view address, std::string_view body) {
    auto response = send(method, address, body);
    Page page{*this};
    page.address_ = address;
    for (int followed = 0; leads_elsewhere(response); ++followed) {
        if (followed == most_redirects) throw std::runtime_error{"redirects without an end"};
        page.address_ = header(response, "Location");
        response = send(http::Method::get, page.address_);
    }
    page.status_ = static_cast<int>(response.status);
    for (auto& [name, value] : response.headers) page.headers_.emplace_back(name, value);
    page.html_ = std::move(response.body);
    PageReader{page}.read();
    return page;
}

void Browser::keep_cookies(http::Response const& response) {
    for (auto const& [name, value] : response.headers) {
        if (name != "Set-Cookie") continue;
        auto const pair = value.substr(0, value.find(';'));
        auto const equals = pair.find('=');
        cookies_[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
}

std::string Browser::cookie(std::string_view name) const {
    for (auto const& [full, value] : cookies_) {
        auto rest = std::string_view{full};
        if (rest.starts_with("__Host-")) rest.remove_prefix(std::string_view{"__Host-"}.size());
        if (rest.substr(0, rest.find('-')) == name) return value;
    }
    return {};
}

std::string Browser::cookie_header() const {
    std::string header;
    for (auto const& [name, value] : cookies_) {
        if (!header.empty()) header += "; ";
        header += name + '=' + value;
    }
    return header;
}

}  // namespace holdfast::testing
