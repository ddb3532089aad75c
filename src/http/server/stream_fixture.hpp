// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "http/server/server_fixture.hpp"

namespace holdfast::http {

/// For tests: a stream made of functions.
struct Source {
    std::function<Piece(std::span<char>)> next;
    BodyStream::Place place = BodyStream::Place::worker;
    std::optional<std::uint64_t> length = {};
    std::function<void(std::function<void()>)> start = {};
    std::function<void()> stop = {};
    std::function<void()> end = {};
    std::function<std::optional<std::uint64_t>()> measure = {};  // in place of the length
};

class TestStream : public BodyStream {
public:
    explicit TestStream(Source source) : source_{std::move(source)} {}
    ~TestStream() override {
        if (source_.end) source_.end();
    }
    TestStream(TestStream const&) = delete;
    TestStream& operator=(TestStream const&) = delete;

    std::optional<std::uint64_t> length() const override {
        return source_.measure ? source_.measure() : source_.length;
    }
    Place place() const override { return source_.place; }
    void start(std::function<void()> wake) override {
        if (source_.start) source_.start(std::move(wake));
    }
    Piece next(std::span<char> space) override { return source_.next(space); }
    void stop() override {
        if (source_.stop) source_.stop();
    }

private:
    Source source_;
};

inline Response streamed(Source source) {
    Response response;
    response.set("Content-Type", "text/plain");
    response.stream = std::make_unique<TestStream>(std::move(source));
    return response;
}

/// For tests: puts the text into the space.
inline Piece write(std::span<char> space, std::string_view text, Piece::State state) {
    std::ranges::copy(text, space.begin());
    return {.size = text.size(), .state = state};
}

/// For tests: the function of a stream of those texts, the last of which ends it.
inline std::function<Piece(std::span<char>)> texts(std::vector<std::string> all) {
    return [all = std::move(all), i = std::size_t{0}](std::span<char> space) mutable {
        auto const& text = all.at(i++);
        return write(space, text, i == all.size() ? Piece::State::done : Piece::State::more);
    };
}

inline constexpr auto each_place = {BodyStream::Place::worker, BodyStream::Place::io_thread};

/// For tests: a stream of what others say to it, until they or the server end it.
class Channel {
public:
    /// The stream, of which there is one for each channel.
    Source source(BodyStream::Place place) {
        return {.next = [this](std::span<char> space) { return next(space); },
                .place = place,
                .start =
                    [this](std::function<void()> wake) {
                        std::lock_guard const lock{mutex_};
                        wake_ = std::move(wake);
                        is_started_ = true;
                        changed_.notify_all();
                    },
                .stop = [this] { say("stopped", Piece::State::done); },
                .end =
                    [this] {
                        std::lock_guard const lock{mutex_};
                        has_ended_ = true;
                        changed_.notify_all();
                    }};
    }

    void say(std::string_view text, Piece::State state = Piece::State::waiting) {
        std::function<void()> wake;
        {
            std::lock_guard const lock{mutex_};
            text_ += text;
            state_ = state;
            wake = wake_;
        }
        if (wake) wake();
    }

    void wait_until_started() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return is_started_; });
    }

    void wait_until_ended() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return has_ended_; });
    }

private:
    Piece next(std::span<char> space) {
        std::lock_guard const lock{mutex_};
        auto const part = text_.substr(0, space.size());
        text_.erase(0, part.size());
        return write(space, part, text_.empty() ? state_ : Piece::State::more);
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::function<void()> wake_;
    std::string text_;
    Piece::State state_ = Piece::State::waiting;
    bool is_started_ = false;
    bool has_ended_ = false;
};

/// For tests: keeps how streams ended.
class StreamEnds {
public:
    struct End {
        StreamEnd end;
        std::uint64_t bytes;
    };

    Observer observer() {
        return [this](Exchange const& exchange) {
            if (!exchange.stream) return;
            std::lock_guard const lock{mutex_};
            ends_.push_back({*exchange.stream, exchange.bytes});
            changed_.notify_all();
        };
    }

    /// Waits for the next one.
    End next() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return taken_ < ends_.size(); });
        return ends_[taken_++];
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<End> ends_;
    std::size_t taken_ = 0;
};

}  // namespace holdfast::http
