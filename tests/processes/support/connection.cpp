// SPDX-License-Identifier: MIT
#include "support/connection.hpp"

#include <limits>
#include <ostream>
#include <sstream>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

namespace holdfast::processes {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Tcp = asio::ip::tcp;

namespace {

boost::string_view view(std::string_view text) {
    return {text.data(), text.size()};
}

std::string request_text(beast::http::verb verb, std::string_view target, Headers const& headers,
                         std::string_view body) {
    beast::http::request<beast::http::string_body> request{verb, view(target), 11};
    request.set("Host", "127.0.0.1");
    request.body() = body;
    if (verb == beast::http::verb::post) request.prepare_payload();
    for (auto const& [name, value] : headers) request.set(name, value);
    std::ostringstream text;
    text << request;
    return text.str();
}

}  // namespace

class Connection::Implementation {
public:
    asio::io_context context;
    Tcp::socket socket{context};
    beast::flat_buffer received;
};

std::string Answer::header(std::string_view name) const {
    for (auto const& [candidate, value] : headers) {
        if (beast::iequals(candidate, view(name))) return value;
    }
    return {};
}

void PrintTo(Answer const& answer, std::ostream* stream) {
    *stream << "answer " << answer.status;
}

Connection::Connection(std::uint16_t port) : implementation_{std::make_unique<Implementation>()} {
    boost::system::error_code error;
    implementation_->socket.connect({asio::ip::address_v4::loopback(), port}, error);
    if (error) throw ConnectionLost{error.message()};
    implementation_->socket.set_option(Tcp::no_delay{true}, error);
}

Connection::~Connection() = default;

void Connection::write(std::string_view bytes) {
    boost::system::error_code ignored;
    asio::write(implementation_->socket, asio::buffer(bytes), ignored);
}

void Connection::end_writing() {
    boost::system::error_code ignored;
    implementation_->socket.shutdown(Tcp::socket::shutdown_send, ignored);
}

Answer Connection::read() {
    beast::http::response_parser<beast::http::string_body> parser;
    parser.body_limit(std::numeric_limits<std::uint64_t>::max());
    boost::system::error_code error;
    beast::http::read(implementation_->socket, implementation_->received, parser, error);
    if (error) throw ConnectionLost{error.message()};
    auto message = parser.release();
    Answer answer{.status = static_cast<int>(message.result_int())};
    for (auto const& field : message) {
        answer.headers.emplace_back(std::string{field.name_string()}, std::string{field.value()});
    }
    answer.body = std::move(message.body());
    return answer;
}

std::string get_request(std::string_view target, Headers const& headers) {
    return request_text(beast::http::verb::get, target, headers, {});
}

std::string post_request(std::string_view target, Headers const& headers, std::string_view body) {
    return request_text(beast::http::verb::post, target, headers, body);
}

}  // namespace holdfast::processes
