// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <holdfast/http/server.hpp>

#include "http/grammar.hpp"

namespace holdfast::http {

/// For tests: one response as a client reads it.
struct Answer {
    int status = 0;  ///< 0 when the connection ended instead
    std::string head;
    std::string body;
    bool is_cut = false;  ///< whether the connection ended before the content did

    std::string header(std::string_view name) const {
        for (std::size_t line = head.find("\r\n"); line != std::string::npos;) {
            auto const next = head.find("\r\n", line + 2);
            auto const text = std::string_view{head}.substr(line + 2, next - line - 2);
            auto const colon = text.find(": ");
            if (colon != std::string_view::npos &&
                equal_ignoring_case(text.substr(0, colon), name)) {
                return std::string{text.substr(colon + 2)};
            }
            line = next;
        }
        return {};
    }
};

/// For tests: a client that sends the given bytes. It waits ten seconds at most for an answer.
class TestClient {
public:
    explicit TestClient(std::uint16_t port, int receive_buffer = 0) : TestClient{} {
        if (receive_buffer > 0) {
            ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        }
        connect(port);
    }

    TestClient() : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        timeval const patience{.tv_sec = 10, .tv_usec = 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }

    ~TestClient() { ::close(socket_); }
    TestClient(TestClient const&) = delete;
    TestClient& operator=(TestClient const&) = delete;

    void connect(std::uint16_t port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        sockaddr generic{};
        static_assert(sizeof generic == sizeof address);
        std::memcpy(&generic, &address, sizeof address);
        is_connected_ = ::connect(socket_, &generic, sizeof generic) == 0;
    }

    bool is_connected() const { return is_connected_; }

    void send(std::string_view text) const {
        while (!text.empty()) {
            auto const sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;  // what the server said to it can still be read
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    void end_sending() const { ::shutdown(socket_, SHUT_WR); }

    /// Hangs up so that the server's next write fails.
    void reset() {
        linger const at_once{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        ::close(std::exchange(socket_, -1));
    }

    Answer read() {
        auto answer = read_head();
        if (answer.header("Transfer-Encoding") == "chunked") {
            for (auto chunk = read_chunk(); !chunk.empty(); chunk = read_chunk()) {
                answer.body += chunk;
            }
            answer.is_cut = has_ended_;
            return answer;
        }
        auto const length = answer.header("Content-Length");
        auto const size = length.empty() ? 0 : std::stoul(length);
        while (received_.size() < size && receive()) {
        }
        answer.is_cut = received_.size() < size;
        answer.body = take(std::min(size, received_.size()));
        return answer;
    }

    /// The next chunk of a response; empty for the last one, and when the connection ends.
    std::string read_chunk() {
        while (received_.find("\r\n") == std::string::npos) {
            if (!receive()) return {};
        }
        auto const size = std::stoul(take(received_.find("\r\n") + 2), nullptr, 16);
        while (received_.size() < size + 2) {
            if (!receive()) return {};
        }
        auto chunk = take(size);
        take(2);
        return chunk;
    }

    /// Whether the server has reset the connection, rather than closed it.
    bool was_reset() const { return was_reset_; }

    /// One response that has no content.
    Answer read_head() {
        while (received_.find("\r\n\r\n") == std::string::npos) {
            if (!receive()) return {.body = received_};
        }
        Answer answer{.head = take(received_.find("\r\n\r\n") + 4)};
        answer.status = std::stoi(answer.head.substr(std::string_view{"HTTP/1.1 "}.size()));
        return answer;
    }

    /// Waits for the server to close; false when it sends something instead.
    bool has_ended() { return received_.empty() && !receive() && !has_timed_out_; }

    /// All that comes until the server closes.
    std::string read_to_end() {
        while (receive()) {
        }
        return has_timed_out_ ? "the server did not close" : std::exchange(received_, {});
    }

private:
    bool receive() {
        char bytes[16 * 1024];
        auto const count = ::recv(socket_, bytes, sizeof bytes, 0);
        has_timed_out_ = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
        was_reset_ = count < 0 && errno == ECONNRESET;
        has_ended_ = count <= 0;
        if (count > 0) received_.append(bytes, static_cast<std::size_t>(count));
        return count > 0;
    }

    std::string take(std::size_t size) {
        auto part = received_.substr(0, size);
        received_.erase(0, size);
        return part;
    }

    int socket_;
    bool is_connected_ = false;
    bool has_timed_out_ = false;
    bool has_ended_ = false;
    bool was_reset_ = false;
    std::string received_;
};

/// For tests: the text of a request; headers are whole lines.
inline std::string get(std::string_view path, std::string_view headers = {}) {
    return fmt::format("GET {} HTTP/1.1\r\nHost: test\r\n{}\r\n", path, headers);
}

inline std::string post(std::string_view path, std::string_view body) {
    return fmt::format("POST {} HTTP/1.1\r\nHost: test\r\nContent-Length: {}\r\n\r\n{}", path,
                       body.size(), body);
}

/// For tests: a server that runs while this exists.
class RunningServer {
public:
    RunningServer(Handler handler, ServerOptions options, PlacementPolicy placement_policy)
        : server_{with_free_port(std::move(options)), std::move(handler),
                  std::move(placement_policy)},
          thread_{[this] { server_.run(); }} {}

    explicit RunningServer(Handler handler, Limits limits = {},
                           Placement placement = Placement::io_thread)
        : RunningServer{std::move(handler), ServerOptions{.limits = limits},
                        [placement](Request const&) { return placement; }} {}

    ~RunningServer() {
        stop();
        join();
    }

    std::uint16_t port() const { return server_.port(); }

    void stop() { server_.stop(); }

    /// Waits until the server has stopped.
    void join() {
        if (thread_.joinable()) thread_.join();
    }

private:
    static ServerOptions with_free_port(ServerOptions options) {
        options.port = 0;
        return options;
    }

    Server server_;
    std::thread thread_;
};

}  // namespace holdfast::http
