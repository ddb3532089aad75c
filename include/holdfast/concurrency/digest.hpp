// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace holdfast::concurrency {

using Digest = std::array<std::uint8_t, 16>;

/// Makes keyed digests (BLAKE2b), which tell nothing to those who do not have the secret.
class Digester {
public:
    using Key = std::array<std::uint8_t, 32>;

    explicit Digester(Key const& key) : key_{key} {}

    Digest text(std::string_view text) const;

    /// Of a submission's pairs in their order: names and values are framed, so none can pass for
    /// a part of another.
    Digest pairs(std::span<std::pair<std::string, std::string> const> pairs) const;

private:
    Key key_;
};

}  // namespace holdfast::concurrency
