// SPDX-License-Identifier: MIT
// The answers of a connection that are made while they are sent.
#include <boost/asio/post.hpp>

#include "http/server/connection.hpp"
#include "http/server/run_on.hpp"

namespace holdfast::http {

namespace asio = boost::asio;

namespace {

/// Ends the wakes of a stream with the coroutine that sends it.
class WakeTicket {
public:
    WakeTicket(WakeQueue& queue, Connection& connection)
        : ticket_{std::make_shared<WakeQueue::Ticket>(queue, connection)} {}
    ~WakeTicket() { ticket_->leave(); }
    WakeTicket(WakeTicket const&) = delete;
    WakeTicket& operator=(WakeTicket const&) = delete;

    std::function<void()> wake() const {
        return [ticket = ticket_] { ticket->wake(); };
    }

private:
    std::shared_ptr<WakeQueue::Ticket> ticket_;
};

}  // namespace

Task<bool> Connection::send_stream(Response& response, Persistence& persistence) {
    auto const& request = reader_.request();
    WakeTicket const ticket{context_.wake_queue, *this};
    auto const version = reader_.is_http_1_0() ? HttpVersion::http_1_0 : HttpVersion::http_1_1;
    StreamedBody body{std::move(response.stream), request, ticket.wake(), version};
    bool const is_sent = sends_content(response);
    if (is_sent) co_await produce(body);
    if (body.state() == StreamedBody::State::failed) {
        if (body.is_open()) co_await close(body);
        response = body.take_failure();
        observe(response);
        co_return co_await send(response, persistence);
    }
    auto const made = std::chrono::steady_clock::now();
    if (is_sent && body.framing().ends_connection()) persistence = Persistence::close;
    head_.clear();
    append_head(head_, response, request.id, context_.clock.now(), persistence, body.framing());
    auto end = StreamEnd::whole;
    if (is_sent) {
        end = co_await send_pieces(body);
    } else {
        auto const sent = co_await write(head_, {});
        if (!sent) end = StreamEnd::cancelled;
    }
    if (body.is_open()) co_await close(body);
    service_.observe({.request = request,
                      .status = response.status,
                      .duration = made - request.arrival.value_or(made),
                      .bytes = body.sent(),
                      .stream = end});
    co_return end == StreamEnd::whole;
}

Task<StreamEnd> Connection::send_pieces(StreamedBody& body) {
    for (;;) {
        auto const sent = co_await write(head_, body.piece());
        if (!sent) {
            bool const is_late = deadline_ <= std::chrono::steady_clock::now();
            if (is_late) reset();  // the system would keep what it has for a client that stalls
            co_return is_late ? StreamEnd::cut : StreamEnd::cancelled;
        }
        enter(Phase::working);  // the next piece has a time-out of its own
        head_.clear();
        body.drop_piece();
        if (body.state() == StreamedBody::State::done) co_return StreamEnd::whole;
        if (body.state() == StreamedBody::State::waiting) {
            auto const is_there = co_await wait_until_woken(body);
            if (!is_there) co_return StreamEnd::cancelled;
        } else {
            co_await yield();
        }
        co_await produce(body);
        if (body.state() == StreamedBody::State::failed) {
            if (body.framing().ends_connection()) reset();  // else the end would look like one
            co_return StreamEnd::cut;
        }
    }
}

Task<> Connection::produce(StreamedBody& body) {
    is_woken_ = false;
    if (service_.is_stopping) body.stop();
    return run_at(body.place(), [&body] { body.produce(); });
}

// Its end may wait, too.
Task<> Connection::close(StreamedBody& body) {
    return run_at(body.place(), [&body] { body.close(); });
}

template <class Work>
Task<> Connection::run_at(BodyStream::Place place, Work work) {
    if (place == BodyStream::Place::io_thread) {
        work();
    } else {
        co_await run_on(context_.workers.streams(), memory_, work);
    }
}

// False when the client has left. A client that has sent its next request already has not: it is
// only looked for errors then.
Task<bool> Connection::wait_until_woken(StreamedBody& body) {
    auto what = Socket::wait_read;
    while (!is_woken_ && (body.is_stopped() || !service_.is_stopping)) {
        enter(Phase::waiting);
        auto const [error] = co_await socket_.async_wait(what, completion());
        enter(Phase::working);
        if (error == asio::error::operation_aborted) continue;
        if (error || what == Socket::wait_error) co_return false;
        char next = 0;
        boost::system::error_code end;
        socket_.receive(asio::buffer(&next, 1), Socket::message_peek, end);
        if (end && end != asio::error::would_block) co_return false;
        if (!end) what = Socket::wait_error;
    }
    co_return true;
}

// Others have a turn between two pieces, however fast the client is.
Task<> Connection::yield() {
    return asio::post(socket_.get_executor(),
                      with_memory(memory_, asio::use_awaitable_t<Executor>{}));
}

void Connection::reset() {
    boost::system::error_code error;
    socket_.set_option(asio::socket_base::linger{true, 0}, error);
    socket_.close(error);
}

void Connection::wake() {
    is_woken_ = true;
    boost::system::error_code error;
    if (phase_ == Phase::waiting) socket_.cancel(error);
}

}  // namespace holdfast::http
