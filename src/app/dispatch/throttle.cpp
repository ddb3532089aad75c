// SPDX-License-Identifier: MIT
#include "app/dispatch/throttle.hpp"

#include <algorithm>
#include <string>

#include <sodium.h>

namespace holdfast {
namespace {

constexpr Throttle::Key suspect_bits = 3;

}  // namespace

Throttle::Throttle() {
    static_assert(sizeof(secret_) == crypto_shorthash_KEYBYTES);
    randombytes_buf(secret_.data(), secret_.size());
}

Throttle::Key Throttle::key(Suspect suspect, std::string_view text) const {
    Key digest = 0;
    static_assert(sizeof(digest) == crypto_shorthash_BYTES);
    crypto_shorthash(reinterpret_cast<unsigned char*>(&digest),
                     reinterpret_cast<unsigned char const*>(text.data()), text.size(),
                     secret_.data());
    return (digest & ~suspect_bits) | static_cast<Key>(suspect);
}

unsigned Throttle::free_guesses_of(Key key) {
    bool const is_address = (key & suspect_bits) == static_cast<Key>(Suspect::address);
    return is_address ? free_guesses_of_address : free_guesses;
}

std::chrono::seconds Throttle::pause(Entry const& entry) {
    auto const free = free_guesses_of(entry.key);
    if (entry.wrong < free) return std::chrono::seconds{0};
    constexpr unsigned enough_doublings = 6;
    auto const doublings = std::min(entry.wrong - free, enough_doublings);
    return std::min(std::chrono::seconds{1 << doublings}, longest_wait);
}

std::optional<std::chrono::seconds> Throttle::wait(std::span<Key const> keys, Time now) const {
    std::lock_guard const lock{mutex_};
    Time end = now;
    for (auto const key : keys) {
        auto const entry = entries_.find(key);
        if (entry == entries_.end() || is_forgotten(*entry, now)) continue;
        end = std::max(end, entry->last + pause(*entry));
    }
    if (end == now) return {};
    return std::chrono::ceil<std::chrono::seconds>(end - now);
}

void Throttle::wrong(std::span<Key const> keys, Time now) {
    std::lock_guard const lock{mutex_};
    for (auto const key : keys) count_wrong(key, now);
}

void Throttle::count_wrong(Key key, Time now) {
    auto& by_age = entries_.get<1>();
    auto const found = entries_.find(key);
    if (found == entries_.end()) {
        if (entries_.size() == most_suspects) by_age.pop_front();
        by_age.push_back(Entry{.key = key, .wrong = 1, .last = now});
        return;
    }
    auto const wrong = is_forgotten(*found, now) ? 1 : found->wrong + 1;
    entries_.modify(found, [&](Entry& entry) {
        entry.wrong = wrong;
        entry.last = now;
    });
    by_age.relocate(by_age.end(), entries_.project<1>(found));
}

void Throttle::forget(Key key) {
    std::lock_guard const lock{mutex_};
    entries_.erase(key);
}

std::size_t Throttle::size() const {
    std::lock_guard const lock{mutex_};
    return entries_.size();
}

}  // namespace holdfast
