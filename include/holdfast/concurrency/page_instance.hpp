// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace holdfast::concurrency {

/// 128 random bits that stand for one intention of one user. A GET makes them, and every refused
/// page inherits them (protocol.md, "Words").
class PageInstance {
public:
    /// The bits as bytes.
    using Bytes = std::array<std::uint8_t, 16>;

    /// A new page instance, from the system's random source.
    static PageInstance random();

    /// The page instance of these bits.
    explicit PageInstance(Bytes const& bytes) : bytes_{bytes} {}

    /// The bits.
    Bytes const& bytes() const { return bytes_; }

    /// The bits as 32 lower-case hexadecimal digits.
    std::string text() const;

    friend bool operator==(PageInstance const&, PageInstance const&) = default;

private:
    Bytes bytes_;
};

/// A page instance and its birth: the time of the GET that made it, by the database's clock. Both
/// are inherited together.
struct DatedInstance {
    PageInstance instance;   ///< the bits
    std::int64_t birth = 0;  ///< seconds since 1970
};

}  // namespace holdfast::concurrency
