// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include <holdfast/http/download.hpp>

namespace holdfast::http {

/// Nobody has asked for a part that can be given alone, so all of it is.
struct WholeContent {
    bool operator==(WholeContent const&) const = default;
};

/// The content has no byte of those asked for.
struct NoSuchRange {
    bool operator==(NoSuchRange const&) const = default;
};

/// The part of a content of that size which the value of `Range` asks for (RFC 9110, section
/// 14.1.2). A malformed value and one of several parts ask for nothing.
std::variant<WholeContent, ByteRange, NoSuchRange> range_in(std::string_view header,
                                                            std::uint64_t size);

}  // namespace holdfast::http
