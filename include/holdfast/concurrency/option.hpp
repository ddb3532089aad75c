// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace holdfast::concurrency {

class Digester;

/// One of the values that an input offers.
struct Option {
    std::string value;  ///< as sent
    std::string label;  ///< for people
    std::string group;  ///< a heading above it, or none; not part of its meaning
};

/// The record of an option in a base: its value and its label (protocol.md, "Words": base). Its
/// lower half knows only the short label.
using OptionDigest = std::uint64_t;

/// The record of an option under the digester's key.
OptionDigest digest_of(Option const& option, Digester const& digester);

/// The label in one line of at most 40 bytes, as a base may keep it for its users.
std::string short_label(std::string_view label);

/// The short labels of options, a line for each. Nothing when the options and their labels would
/// take more than 1 KiB of a seal.
std::optional<std::string> short_labels(std::span<Option const> options);

/// The short label of the option of that value, or nothing when none of the digests is of it.
std::optional<std::string> find_short_label(std::string_view labels,
                                            std::span<OptionDigest const> digests,
                                            std::string_view value, Digester const& digester);

/// The option of that value, or null.
Option const* find_option(std::span<Option const> options, std::string_view value);

}  // namespace holdfast::concurrency
