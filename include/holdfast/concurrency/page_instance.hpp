// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace holdfast::concurrency {

/// 128 random bits that stand for one intention of one user: made by a GET, inherited by every
/// refused page (protocol.md, "Words").
class PageInstance {
public:
    using Bytes = std::array<std::uint8_t, 16>;

    static PageInstance random();

    explicit PageInstance(Bytes const& bytes) : bytes_{bytes} {}

    Bytes const& bytes() const { return bytes_; }

    /// 32 lower-case hexadecimal digits.
    std::string text() const;

    friend bool operator==(PageInstance const&, PageInstance const&) = default;

private:
    Bytes bytes_;
};

/// A page instance and its birth: the time of the GET that made it, by the database's clock, in
/// seconds since 1970. Both are inherited together.
struct DatedInstance {
    PageInstance instance;
    std::int64_t birth = 0;
};

}  // namespace holdfast::concurrency
