// SPDX-License-Identifier: MIT
#include "concurrency/random.hpp"

#include <algorithm>
#include <array>
#include <atomic>

#include <pthread.h>
#include <sodium.h>

namespace holdfast::concurrency {
namespace {

std::atomic<unsigned> forks{0};
[[maybe_unused]] int const counts_forks = pthread_atfork(nullptr, nullptr, [] { ++forks; });

/// One thread's bytes from the system, taken many at a time: each call of the system costs as much
/// as the encryption of a page's seal.
class Stock {
public:
    void take(std::span<std::uint8_t> bytes) {
        if (forks_ != forks || left_ < bytes.size()) refill();
        auto const taken = std::span{stock_}.subspan(left_ - bytes.size(), bytes.size());
        std::ranges::copy(taken, bytes.begin());
        sodium_memzero(taken.data(), taken.size());
        left_ -= bytes.size();
    }

private:
    void refill() {
        randombytes_buf(stock_.data(), stock_.size());
        left_ = stock_.size();
        forks_ = forks;
    }

    std::array<std::uint8_t, 4096> stock_{};
    std::size_t left_ = 0;
    unsigned forks_ = 0;
};

}  // namespace

void fill_with_random(std::span<std::uint8_t> bytes) {
    thread_local Stock stock;
    stock.take(bytes);
}

}  // namespace holdfast::concurrency
