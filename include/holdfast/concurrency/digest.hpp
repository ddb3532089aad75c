// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace holdfast::concurrency {

/// A keyed digest of 128 bits.
using Digest = std::array<std::uint8_t, 16>;

/// Makes keyed digests (BLAKE2b). They reveal nothing to anybody without the secret.
class Digester {
public:
    /// A secret key of 256 bits.
    using Key = std::array<std::uint8_t, 32>;

    /// Copies the key.
    explicit Digester(Key const& key);

    /// The digest of one text.
    Digest text(std::string_view text) const;

    /// The digest of a submission's pairs in their order. Names and values are framed, so none
    /// passes for a part of another.
    Digest pairs(std::span<std::pair<std::string, std::string> const> pairs) const;

    /// A mark of 16 hexadecimal digits, made quickly (SipHash-2-4). It tells texts apart where
    /// nothing rests on it.
    std::string mark(std::string_view text) const;

private:
    Key key_;
    std::array<std::uint8_t, 16> mark_key_{};
};

}  // namespace holdfast::concurrency
