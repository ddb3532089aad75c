// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/intrusive/list.hpp>

#include "http/server/operation_memory.hpp"
#include "http/server/request_reader.hpp"
#include "http/server/response_head.hpp"
#include "http/server/run_on.hpp"
#include "http/server/service.hpp"
#include "http/server/streamed_body.hpp"
#include "http/server/wake_queue.hpp"
#include "http/server/worker_lanes.hpp"

namespace holdfast::http {

using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;

/// One client's connection. Lives in a coroutine on one I/O thread; while a worker runs the handler
/// the coroutine is suspended, so that nothing here is used by two threads at once.
class Connection : public boost::intrusive::list_base_hook<
                       boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
public:
    /// The parts that the connections of one I/O thread share.
    struct Context {
        Service& service;
        WorkerLanes& workers;
        WakeQueue& wake_queue;
        DateClock clock = {};
        bool closes_idle_connections = false;
        std::array<char, 16 * 1024> discarded = {};  // of what nobody reads
    };

    using Time = std::chrono::steady_clock::time_point;

    Connection(Socket socket, Quota::Share share, Context& context);

    /// Answers requests until the client, a time-out, a refused request or `stop()` ends it.
    Task<> serve();

    /// Tells a client that there are too many.
    Task<> turn_away();

    /// Ends what the connection waits for if it has waited for too long.
    void check_time(Time now);

    /// Ends the connection if it is between two requests.
    void close_if_idle();

    /// Makes a stream that waits look whether it can go on.
    void wake();

private:
    enum class Phase { idle, header, body, working, writing, waiting, lingering };
    enum class Received { request, refusal, nothing };

    Task<bool> exchange();
    Task<Received> receive();
    Task<> answer_on_worker(Response& response, WorkerLane& lane);
    Task<> compute_rest(Response& response);
    template <class Answer>
    Task<> answer_elsewhere(WorkerLane& lane, Response& response, Answer answer);
    Task<> linger();

    Task<bool> send(Response const& response, Persistence persistence);
    Task<bool> send_stream(Response& response, Persistence& persistence);
    Task<StreamEnd> send_pieces(StreamedBody& body);
    Task<> produce(StreamedBody& body);
    Task<> close(StreamedBody& body);
    template <class Work>
    Task<> run_at(BodyStream::Place place, Work work);
    Task<bool> wait_until_woken(StreamedBody& body);
    Task<> yield();
    void reset();
    Task<bool> write(std::string_view head, std::string_view body);

    bool read_what_has_come();
    std::optional<Refusal> judge_header() const;
    bool sends_content(Response const& response) const;
    void observe(Response const& response) const;
    Received refuse(Refusal refusal);
    Received ended(boost::system::error_code error);
    Phase reading_phase() const;
    void enter(Phase phase);
    Persistence persistence() const;
    auto completion() {
        return boost::asio::as_tuple(
            with_memory(memory_, boost::asio::use_awaitable_t<Executor>{}));
    }

    Socket socket_;
    Quota::Share share_;
    Context& context_;
    Service& service_;
    RequestReader reader_;
    std::string peer_;
    std::string head_;
    Refusal refusal_{};
    Phase phase_ = Phase::working;
    Time deadline_ = Time::max();
    bool is_woken_ = false;
    OperationMemory memory_;
};

}  // namespace holdfast::http
