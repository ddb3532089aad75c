// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <holdfast/http/exchange.hpp>
#include <holdfast/http/refusal.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/http/response.hpp>

namespace holdfast::http {

/// What a client may ask for; beyond it is answered 408, 413, 414, 431 or 503, or hung up on.
struct Limits {
    std::size_t header_bytes = 16 * 1024;                ///< 431
    std::size_t body_bytes = 1024 * 1024;                ///< 413
    std::size_t all_bodies_bytes = 256UL * 1024 * 1024;  ///< in memory at a time; 503
    std::size_t connections = 10'000;                    ///< 503
    std::size_t waiting_requests = 1'000;                ///< for a worker of one kind; 503
    std::chrono::milliseconds header_time{10'000};       ///< from its first byte to its end; 408
    std::chrono::milliseconds body_time{30'000};         ///< 408
    std::chrono::milliseconds write_time{30'000};        ///< for a whole answer; hung up on
    std::chrono::milliseconds idle_time{60'000};         ///< between requests; hung up on
    std::chrono::milliseconds drain_time{0};      ///< idle connections are kept when stopping
    std::chrono::milliseconds stop_time{10'000};  ///< after that, for what is running
};

/// Tells by a request's header whether its content is worth reading: why the request is refused
/// without, or nothing. Called before there is content, never for a request that has none, on I/O
/// threads, so that it must not wait; from several at once.
using HeaderCheck = std::function<std::optional<Refusal>(Request const&)>;

/// Makes the answer to a request that the server refuses by itself. The request is whole as far as
/// it was read; without its content, where that was not read to its end. Called from several
/// threads at once.
using RefusalHandler = std::function<Response(Request const&, Refusal const&)>;

/// Told of each answer, also to what the server refuses. Called from several threads at once.
using Observer = std::function<void(Exchange const&)>;

/// Who names requests, for the log and in `X-Request-Id`, and their clients' addresses.
enum class RequestNames {
    own,
    from_proxy,  ///< the request's own `X-Request-Id` and the last address in its
                 ///< `X-Forwarded-For`, where they are well-formed
};

/// How many threads run handlers, for each kind of what they wait for.
struct Workers {
    std::size_t reading = 4;
    std::size_t submissions = 4;
    std::size_t probes = 1;
    std::size_t computing = 0;  ///< for `Response::rest`; 0: as many as there are cores
};

struct ServerOptions {
    std::string address = "127.0.0.1";  ///< an IPv4 or IPv6 address
    std::uint16_t port = 8080;          ///< 0: any free port, see Server::port()
    std::optional<int> socket = {};     ///< listens already, and is taken over instead; the
                                        ///< connections that wait there when this stops are others'
    std::size_t io_threads = 2;
    Workers workers = {};
    Limits limits;
    RequestNames request_names = RequestNames::own;
    HeaderCheck header_check;        ///< may be empty
    RefusalHandler refusal_handler;  ///< without it, answers are plain text
    Observer observer;               ///< may be empty
    std::function<void()> on_stop;   ///< called when stopping begins; must not throw; may be empty
};

/// Where a request's handler runs: what may wait for a lock or a network must not hold up the
/// other connections of an I/O thread, nor what waits for something else.
enum class Placement { io_thread, read_worker, submission_worker, probe_worker };

/// Answers one request. Called from several threads at once. What it throws is logged and answered
/// with 500, or with 503 when it is std::bad_alloc.
using Handler = std::function<Response(Request const&)>;
using PlacementPolicy = std::function<Placement(Request const&)>;

/// An HTTP/1.1 server (RFC 9112) with keep-alive and pipelining; answers leave in request order.
class Server {
public:
    /// Listens at once; throws std::system_error when it cannot.
    Server(ServerOptions options, Handler handler, PlacementPolicy placement_policy);

    /// Waits for handlers that are still running.
    ~Server();

    std::uint16_t port() const;

    /// Serves until `stop()`, then finishes what is running, for `stop_time` at most, and returns.
    /// To be called once.
    void run();

    /// Makes `run()` return. From now on each connection ends with its next answer; idle ones are
    /// kept for the drain time, in which a request that was under way still arrives. A socket that
    /// was taken over is left at once, one of its own only after that. May be called from any
    /// thread.
    void stop();

    /// Makes the first SIGTERM or SIGINT do what `stop()` does and the second end the process, and
    /// has SIGPIPE ignored. To be called before `run()`.
    void stop_on_signals();

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace holdfast::http
