// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <holdfast/concurrency/digest.hpp>

namespace holdfast::concurrency {

/// One of the values that an input offers.
struct Option {
    std::string value;  ///< as sent
    std::string label;  ///< for people
    std::string group;  ///< a heading above it, or none; not part of its meaning
};

/// The record of an option in a base: its value and its label (protocol.md, "Words": base).
using OptionDigest = std::uint64_t;

/// The record of an option under the digester's key.
OptionDigest digest_of(Option const& option, Digester const& digester);

/// The option of that value, or null.
Option const* find_option(std::span<Option const> options, std::string_view value);

}  // namespace holdfast::concurrency
