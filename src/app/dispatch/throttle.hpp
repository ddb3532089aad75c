// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>

#include <boost/multi_index/hashed_index.hpp>
#include <boost/multi_index/member.hpp>
#include <boost/multi_index/sequenced_index.hpp>
#include <boost/multi_index_container.hpp>

namespace holdfast {

/// By what attempts are counted.
enum class Suspect : std::uint8_t { account, address, known_browser };

/// Makes those who guess wrong wait, the longer the more often: 1 s, 2 s, 4 s, up to a minute.
/// Remembers a bounded number of suspects, each for a while after its last wrong guess. May be used
/// from any thread; knows of this process only, so that who guesses makes nobody write.
class Throttle {
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr unsigned free_guesses = 5;              ///< wrong ones, of an account
    static constexpr unsigned free_guesses_of_address = 20;  ///< many people may share it
    static constexpr std::chrono::seconds longest_wait{60};
    static constexpr std::chrono::minutes memory{15};
    static constexpr std::size_t most_suspects = 20'000;

    /// Digests of what stands behind a suspect, under a key of this process.
    using Key = std::uint64_t;

    Throttle();

    Key key(Suspect suspect, std::string_view text) const;

    /// The time until the next guess is looked at, or nothing when it is now.
    std::optional<std::chrono::seconds> wait(std::span<Key const> keys, Time now) const;

    void wrong(std::span<Key const> keys, Time now);

    /// Forgets the wrong guesses so far.
    void forget(Key key);

    std::size_t size() const;

private:
    struct Entry {
        Key key;
        unsigned wrong;
        Time last;
    };
    // The least recently wrong first.
    using Entries = boost::multi_index_container<
        Entry,
        boost::multi_index::indexed_by<
            boost::multi_index::hashed_unique<boost::multi_index::member<Entry, Key, &Entry::key>>,
            boost::multi_index::sequenced<>>>;

    static unsigned free_guesses_of(Key key);
    static bool is_forgotten(Entry const& entry, Time now) { return now - entry.last > memory; }
    static std::chrono::seconds pause(Entry const& entry);
    void count_wrong(Key key, Time now);

    std::array<unsigned char, 16> secret_{};
    mutable std::mutex mutex_;
    Entries entries_;
};

}  // namespace holdfast
