// SPDX-License-Identifier: MIT
#include <atomic>
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include "http/server/server_fixture.hpp"

namespace {

/// The number of allocations of the server's threads that succeed before one fails; negative: all
/// do.
std::atomic<long> allocations_left{-1};

/// Whether this thread is the test's own.
thread_local bool is_spared = false;

bool fails_now() {
    if (is_spared || allocations_left.load() < 0) return false;
    return allocations_left.fetch_sub(1) == 0;
}

}  // namespace

void* operator new(std::size_t size) {
    void* const memory = fails_now() ? nullptr : std::malloc(size);
    if (memory == nullptr) throw std::bad_alloc{};
    return memory;
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

// Asio takes its memory from it.
extern "C" void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    void* memory = nullptr;
    if (fails_now() || ::posix_memalign(&memory, alignment, size) != 0) return nullptr;
    return memory;
}

namespace holdfast::http {
namespace {

/// A stream that wakes itself, for a second piece.
class WakingStream : public BodyStream {
public:
    explicit WakingStream(Place place) : place_{place} {}

    Place place() const override { return place_; }
    void start(std::function<void()> wake) override { wake_ = std::move(wake); }
    Piece next(std::span<char> space) override {
        space.front() = 'x';
        wake_();
        auto const state = is_second_ ? Piece::State::done : Piece::State::waiting;
        is_second_ = true;
        return {.size = 1, .state = state};
    }

private:
    Place place_;
    std::function<void()> wake_;
    bool is_second_ = false;
};

/// A server whose threads run out of memory once, at each place where they ask for some.
class ExhaustedMemory : public testing::TestWithParam<Placement> {
protected:
    ExhaustedMemory() {
        is_spared = true;
        spdlog::set_level(spdlog::level::off);
        TestClient client{server_.port()};  // whose answer tells that the server has started
        client.send(get("/"));
        EXPECT_EQ(client.read_head().status, 200);
    }
    ~ExhaustedMemory() override {
        allocations_left = -1;
        spdlog::set_level(spdlog::level::info);
    }

    /// Makes an allocation fail while a client asks, who gets an answer or nothing. Returns whether
    /// one failed.
    bool survives(std::string const& request, long allocations) {
        allocations_left = allocations;
        TestClient client{server_.port()};
        client.send(request);
        auto const status = client.read_head().status;
        client.end_sending();
        bool const has_failed = allocations_left.exchange(-1) < 0;
        EXPECT_TRUE(status == 0 || status == 200 || status == 503) << status;
        TestClient after{server_.port()};
        after.send(request);
        EXPECT_EQ(after.read_head().status, 200) << "after " << allocations << " allocations";
        return has_failed;
    }

    RunningServer server_{[](Request const& request) {
                              if (request.path == "/stream") {
                                  return Response{.stream = std::make_unique<WakingStream>(
                                                      GetParam() == Placement::io_thread
                                                          ? BodyStream::Place::io_thread
                                                          : BodyStream::Place::worker)};
                              }
                              return Response{.body = std::string{request.body} + "of the handler"};
                          },
                          {},
                          GetParam()};
};

TEST_P(ExhaustedMemory, EndsNoMoreThanTheConnectionThatNeededIt) {
    for (auto const& request : {get("/"), post("/", std::string(100'000, 'x')), get("/stream")}) {
        long allocations = 0;
        while (survives(request, allocations)) ++allocations;
        EXPECT_GT(allocations, 0);
    }
}

INSTANTIATE_TEST_SUITE_P(OnEachKindOfThread, ExhaustedMemory,
                         testing::Values(Placement::io_thread, Placement::submission_worker));

}  // namespace
}  // namespace holdfast::http
