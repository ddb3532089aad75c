// SPDX-License-Identifier: MIT
// Users open the page, type, press Increment and follow the redirection, again and again:
//   cycle PORT CONNECTIONS SECONDS
// Prints the numbers of applied and of refused submissions, and the seconds that they took.
#include <atomic>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include "filled_form.hpp"

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using Clock = std::chrono::steady_clock;

/// One user's browser with its one connection.
class User {
public:
    explicit User(asio::ip::port_type port) {
        socket_.connect({asio::ip::make_address("127.0.0.1"), port});
        socket_.set_option(asio::ip::tcp::no_delay{true});
    }

    /// Whether the submission was applied.
    bool cycle(std::string const& text) {
        auto const page = exchange(http::verb::get, {});
        auto const outcome =
            exchange(http::verb::post, filled_form(page.body(), text, "Increment"));
        if (outcome.result() == http::status::conflict) return false;
        if (outcome.result() != http::status::see_other) throw std::runtime_error{outcome.body()};
        exchange(http::verb::get, {});
        return true;
    }

private:
    using Response = http::response<http::string_body>;

    Response exchange(http::verb method, std::string body) {
        http::request<http::string_body> request{method, "/", 11, std::move(body)};
        request.set(http::field::host, "localhost");
        if (!visitor_.empty()) request.set(http::field::cookie, visitor_);
        if (method == http::verb::post) {
            request.set(http::field::content_type, "application/x-www-form-urlencoded");
            request.set("Sec-Fetch-Site", "same-origin");
        }
        request.prepare_payload();
        http::write(socket_, request);
        Response response;
        http::read(socket_, buffer_, response);
        keep_visitor(response);
        return response;
    }

    void keep_visitor(Response const& response) {
        auto const [begin, end] = response.equal_range(http::field::set_cookie);
        for (auto cookie = begin; cookie != end; ++cookie) {
            auto const text = cookie->value();
            if (text.starts_with("visitor")) visitor_ = text.substr(0, text.find(';'));
        }
    }

    std::string visitor_;  // the cookie, after the first visit
    asio::io_context context_;
    asio::ip::tcp::socket socket_{context_};
    boost::beast::flat_buffer buffer_;
};

struct Count {
    std::atomic<int> applied{0};
    std::atomic<int> refused{0};
};

void work(asio::ip::port_type port, Clock::time_point end, Count& count) {
    User user{port};
    for (int i = 0; Clock::now() < end; ++i) {
        ++(user.cycle("value " + std::to_string(i)) ? count.applied : count.refused);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) throw std::invalid_argument{"cycle PORT CONNECTIONS SECONDS"};
    auto const port = static_cast<asio::ip::port_type>(std::stoi(argv[1]));
    auto const start = Clock::now();
    auto const end = start + std::chrono::seconds{std::stoi(argv[3])};
    Count count;
    {
        std::vector<std::jthread> users;
        for (int i = 0; i < std::stoi(argv[2]); ++i) {
            users.emplace_back([port, end, &count] { work(port, end, count); });
        }
    }
    std::chrono::duration<double> const time = Clock::now() - start;
    std::printf("%d %d %.3f\n", count.applied.load(), count.refused.load(), time.count());
}
