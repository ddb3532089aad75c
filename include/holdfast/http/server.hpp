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

/// The limits for clients. Beyond them a request gets a 408, 413, 414, 431 or 503, or the
/// connection is closed.
struct Limits {
    std::size_t header_bytes = 16 * 1024;                ///< 431
    std::size_t body_bytes = 1024 * 1024;                ///< 413
    std::size_t all_bodies_bytes = 256UL * 1024 * 1024;  ///< in memory at a time; 503
    std::size_t connections = 10'000;                    ///< 503
    std::size_t waiting_requests = 1'000;                ///< for a worker of one kind; 503
    std::chrono::milliseconds header_time{10'000};       ///< from its first byte to its end; 408
    std::chrono::milliseconds body_time{30'000};         ///< 408
    std::chrono::milliseconds write_time{30'000};  ///< for a whole answer or a piece of a stream
    std::chrono::milliseconds idle_time{60'000};   ///< between requests; then it closes
    std::chrono::milliseconds drain_time{0};       ///< idle connections are kept when stopping
    std::chrono::milliseconds stop_time{10'000};   ///< after that, for running requests
};

/// Judges by the header of a request whether to read its content. Returns the reason to refuse it,
/// or nothing. Called before the content arrives, never for a request without content, on several
/// I/O threads at once; it must not wait.
using HeaderCheck = std::function<std::optional<Refusal>(Request const&)>;

/// Makes the answer to a request that the server refuses by itself. The request holds everything
/// read so far; partly read content is left out. Called from several threads at once.
using RefusalHandler = std::function<Response(Request const&, Refusal const&)>;

/// Learns of each answer, including those to refused requests; of a stream, when it has ended.
/// Called from several threads at once.
using Observer = std::function<void(Exchange const&)>;

/// The source of a request's id, for the log and `X-Request-Id`, and of its client's address.
enum class RequestNames {
    own,
    from_proxy,  ///< the request's own `X-Request-Id` and the last address in its
                 ///< `X-Forwarded-For`, where they are well-formed
};

/// The number of threads that run handlers, for each kind of wait.
struct Workers {
    std::size_t reading = 4;      ///< for `Placement::read_worker`
    std::size_t submissions = 4;  ///< for `Placement::submission_worker`
    std::size_t probes = 1;       ///< for `Placement::probe_worker`
    std::size_t computing = 0;    ///< for `Response::rest`; 0: as many as there are cores
    std::size_t streams = 2;      ///< for `Response::stream`, one piece at a time
};

/// The address, threads and limits of a server.
struct ServerOptions {
    std::string address = "127.0.0.1";  ///< an IPv4 or IPv6 address
    std::uint16_t port = 8080;          ///< 0: any free port, see Server::port()
    std::optional<int> socket = {};     ///< a listening socket, to take over instead;
                                        ///< others get what waits there at the end
    std::size_t io_threads = 2;         ///< threads that read and write for all connections
    Workers workers = {};               ///< threads for handlers that wait
    Limits limits;                      ///< of each client and of all
    RequestNames request_names = RequestNames::own;  ///< the source of their ids
    HeaderCheck header_check;                        ///< may be empty
    RefusalHandler refusal_handler;                  ///< without it, answers are plain text
    Observer observer;                               ///< may be empty
    std::function<void()> on_stop;  ///< called when stopping begins; must not throw; may be empty
};

/// The threads on which the handler of a request runs. A handler that waits for a lock or a network
/// must not hold up an I/O thread's other connections, nor handlers that wait for something else.
enum class Placement { io_thread, read_worker, submission_worker, probe_worker };

/// Answers one request. Several threads call it at once. The server logs an exception and answers
/// 500, or 503 for std::bad_alloc.
using Handler = std::function<Response(Request const&)>;

/// Chooses the place of a request's handler. Called from several I/O threads at once.
using PlacementPolicy = std::function<Placement(Request const&)>;

/// An HTTP/1.1 server (RFC 9112) with keep-alive and pipelining; answers leave in request order.
class Server {
public:
    /// Listens at once. Throws std::system_error when it cannot.
    Server(ServerOptions options, Handler handler, PlacementPolicy placement_policy);

    /// Waits for handlers that are still running.
    ~Server();

    /// The port on which it listens.
    std::uint16_t port() const;

    /// Serves until `stop()`. Then it finishes the running requests, for `stop_time` at most, and
    /// returns. Call it once.
    void run();

    /// Makes `run()` return. From now on each connection ends with its next answer, and streams
    /// without an end are asked to end. Idle connections are kept for the drain time, in which a
    /// request under way still arrives. It leaves a taken-over socket at once, and its own after
    /// the drain time. May be called from any thread.
    void stop();

    /// Makes the first SIGTERM or SIGINT call `stop()` and the second one end the process, and
    /// ignores SIGPIPE. Call it before `run()`.
    void stop_on_signals();

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace holdfast::http
