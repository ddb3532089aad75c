// SPDX-License-Identifier: MIT
#include "http/server/connection.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include <holdfast/text/messages/http.hpp>

#include "http/server/run_on.hpp"

namespace holdfast::http {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::milliseconds linger_time{2'000};
// A client that came by IPv4 to a socket for both is known by that.
std::string address_of(asio::ip::tcp::endpoint const& peer) {
    auto const address = peer.address();
    bool const is_mapped = address.is_v6() && address.to_v6().is_v4_mapped();
    return is_mapped ? make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string()
                     : address.to_string();
}

constexpr Refusal overloaded{Status::service_unavailable, messages::server_is_overloaded};

}  // namespace

Connection::Connection(Socket socket, Quota::Share share, Context& context)
    : socket_{std::move(socket)},
      share_{std::move(share)},
      context_{context},
      service_{context.service},
      reader_{service_.limits(), service_.bodies} {
    boost::system::error_code error;  // of a client that has gone already, as reading will show
    peer_ = address_of(socket_.remote_endpoint(error));
    socket_.set_option(asio::ip::tcp::no_delay{true}, error);
    socket_.non_blocking(true, error);
}

Task<> Connection::serve() {
    // Here and below: g++ 12 miscompiles some conditions that contain co_await.
    bool goes_on = co_await exchange();
    while (goes_on) {
        reader_.next();
        goes_on = co_await exchange();
    }
    if (phase_ == Phase::lingering) co_await linger();
}

Task<> Connection::turn_away() {
    auto const response = service_.refuse(reader_.request(), {Status::service_unavailable,
                                                              messages::too_many_connections});
    observe(response);
    auto const sent = co_await send(response, Persistence::close);
    if (!sent) co_return;
    enter(Phase::lingering);
    co_await linger();
}

Task<bool> Connection::exchange() {
    auto const received = co_await receive();
    if (received == Received::nothing) co_return false;

    auto& request = reader_.request();
    service_.name(request, peer_);
    enter(Phase::working);
    request.arrival = std::chrono::steady_clock::now();
    Response response;
    if (received == Received::refusal) {
        response = service_.refuse(request, refusal_);
    } else {
        auto const placement = service_.placement(request);
        if (placement == Placement::io_thread) {
            response = service_.answer(request);
        } else {
            co_await answer_on_worker(response, context_.workers.lane(placement));
        }
    }
    while (response.rest) co_await compute_rest(response);
    auto persistence = received == Received::refusal ? Persistence::close : this->persistence();
    bool sent = false;
    if (response.stream) {
        sent = co_await send_stream(response, persistence);
    } else {
        observe(response);
        sent = co_await send(response, persistence);
    }
    if (!sent) co_return false;
    if (persistence == Persistence::close) enter(Phase::lingering);
    co_return persistence != Persistence::close;
}

Task<Connection::Received> Connection::receive() {
    for (;;) {
        auto const progress = reader_.advance();
        if (progress == RequestReader::Progress::complete) co_return Received::request;
        if (progress == RequestReader::Progress::refused) co_return refuse(reader_.refusal());
        if (progress == RequestReader::Progress::header) {
            if (auto const refusal = judge_header()) co_return refuse(*refusal);
            continue;
        }

        auto const phase = reading_phase();
        if (phase == Phase::idle && context_.closes_idle_connections) {
            if (!read_what_has_come()) co_return Received::nothing;
            continue;
        }
        if (phase == Phase::body && phase_ != Phase::body && reader_.awaits_continue()) {
            auto const told = co_await write("HTTP/1.1 100 Continue\r\n\r\n", {});
            if (!told) co_return Received::nothing;
        }
        enter(phase);
        auto const space = reader_.space();
        auto const [error, count] =
            co_await socket_.async_read_some(asio::buffer(space.data(), space.size()),
                                             completion());
        reader_.add(count);
        bool const is_closed_as_idle = error == asio::error::operation_aborted &&
                                       phase == Phase::idle && context_.closes_idle_connections;
        if (error && !is_closed_as_idle) co_return ended(error);
    }
}

// A request that has come before the connection is closed as idle is still answered.
bool Connection::read_what_has_come() {
    auto const space = reader_.space();
    boost::system::error_code error;
    auto const count = socket_.read_some(asio::buffer(space.data(), space.size()), error);
    reader_.add(count);
    return count > 0;
}

std::optional<Refusal> Connection::judge_header() const {
    auto const refusal = service_.check_header(reader_.request());
    if (refusal || reader_.has_room()) return refusal;
    return no_room;
}

void Connection::observe(Response const& response) const {
    auto const now = std::chrono::steady_clock::now();
    auto const& request = reader_.request();
    service_.observe({.request = request,
                      .status = response.status,
                      .duration = now - request.arrival.value_or(now),
                      .bytes = sends_content(response) ? content(response).size() : 0});
}

bool Connection::sends_content(Response const& response) const {
    return reader_.request().method != Method::head && has_content(response);
}

Connection::Received Connection::refuse(Refusal refusal) {
    refusal_ = refusal;
    reader_.drop_content();
    return Received::refusal;
}

Connection::Received Connection::ended(boost::system::error_code error) {
    if (phase_ == Phase::idle) return Received::nothing;
    if (error == asio::error::operation_aborted) {
        return refuse({Status::request_timeout, messages::request_took_too_long});
    }
    if (error == asio::error::eof) {
        return refuse({Status::bad_request, messages::request_ended_early});
    }
    return Received::nothing;
}

Task<> Connection::answer_on_worker(Response& response, WorkerLane& lane) {
    return answer_elsewhere(lane, response, [this] { return service_.answer(reader_.request()); });
}

// Workers have to be left to those who need no more than a moment of one.
Task<> Connection::compute_rest(Response& response) {
    return answer_elsewhere(context_.workers.computing(), response, [this, &response] {
        return service_.rest_of(reader_.request(), response);
    });
}

template <class Answer>
Task<> Connection::answer_elsewhere(WorkerLane& lane, Response& response, Answer answer) {
    auto waiting = lane.waiting.take();
    if (!waiting) {
        response = service_.refuse(reader_.request(), overloaded);
        co_return;
    }
    auto work = [&response, &answer, share = std::move(waiting)]() mutable {
        share.reset();
        response = answer();
    };
    co_await run_on(lane, memory_, work);
}

Task<bool> Connection::send(Response const& response, Persistence persistence) {
    auto const body = content(response);
    head_.clear();
    append_head(head_, response, reader_.request().id, context_.clock.now(), persistence,
                {.length = body.size()});
    co_return co_await write(head_, sends_content(response) ? body : std::string_view{});
}

Task<bool> Connection::write(std::string_view head, std::string_view body) {
    while (!head.empty() || !body.empty()) {
        std::array<asio::const_buffer, 2> const parts{asio::buffer(head), asio::buffer(body)};
        boost::system::error_code error;
        // Nearly always there is room for all of it, and nothing has to wait.
        auto const written = socket_.write_some(parts, error);
        if (error == asio::error::would_block) {
            enter(Phase::writing);
            std::tie(error) = co_await socket_.async_wait(Socket::wait_write, completion());
        }
        if (error) co_return false;
        auto const of_head = std::min(written, head.size());
        head.remove_prefix(of_head);
        body.remove_prefix(written - of_head);
    }
    co_return true;
}

Task<> Connection::linger() {
    // Closing with unread bytes would reset the connection, and the client could lose the answer:
    // those that are on their way are read, as long as there are some and not for ever.
    reader_.drop_content();
    boost::system::error_code error;
    socket_.shutdown(Socket::shutdown_send, error);
    auto const end = deadline_ - linger_time + service_.limits().body_time;
    while (!error) {
        std::tie(error, std::ignore) =
            co_await socket_.async_read_some(asio::buffer(context_.discarded), completion());
        if (!service_.is_stopping) {
            deadline_ = std::min(std::chrono::steady_clock::now() + linger_time, end);
        }
    }
}

Connection::Phase Connection::reading_phase() const {
    if (reader_.has_header()) return Phase::body;
    return reader_.has_started() ? Phase::header : Phase::idle;
}

Persistence Connection::persistence() const {
    if (service_.is_stopping || !reader_.keeps_alive()) return Persistence::close;
    return reader_.is_http_1_0() ? Persistence::keep_1_0 : Persistence::keep;
}

void Connection::enter(Phase phase) {
    if (phase == phase_) return;
    phase_ = phase;
    auto const time = [&]() -> std::optional<std::chrono::milliseconds> {
        switch (phase) {
            case Phase::idle: return service_.limits().idle_time;
            case Phase::header: return service_.limits().header_time;
            case Phase::body: return service_.limits().body_time;
            case Phase::writing: return service_.limits().write_time;
            case Phase::lingering: return linger_time;
            case Phase::working:
            case Phase::waiting: return {};
        }
        return {};
    }();
    deadline_ = time ? std::chrono::steady_clock::now() + *time : Time::max();
}

void Connection::check_time(Time now) {
    boost::system::error_code error;
    if (deadline_ <= now) socket_.cancel(error);
}

void Connection::close_if_idle() {
    boost::system::error_code error;
    if (phase_ == Phase::idle) socket_.cancel(error);
}

}  // namespace holdfast::http
