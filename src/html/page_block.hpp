// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace holdfast::html {

/// A block of memory that is given away in pieces. Its address is a multiple of its size, so that a
/// piece finds it.
struct alignas(alignof(std::max_align_t)) PageBlock {
    static constexpr std::size_t size = std::size_t{32} * 1024;  ///< a page of some 200 widgets
    static constexpr std::size_t most = size / 4;                ///< bytes of a piece

    /// A block of its own for more than that.
    static void* take_alone(std::size_t bytes);

    /// Gives back a piece, on any thread.
    static void give_back(void* piece) noexcept;

    std::atomic<std::uint64_t> held;  ///< pieces, and those that its thread may still give away
};

/// The block that one thread takes pieces from, one after the other.
class OpenPageBlock {
public:
    OpenPageBlock() = default;
    ~OpenPageBlock() { close(); }

    OpenPageBlock(OpenPageBlock const&) = delete;
    OpenPageBlock& operator=(OpenPageBlock const&) = delete;

    /// At most `PageBlock::most` bytes.
    void* take(std::size_t bytes);

private:
    bool has_room(std::size_t bytes);
    void start_again();
    void open();
    void close() noexcept;

    PageBlock* block_ = nullptr;
    std::size_t used_ = 0;
    std::uint64_t taken_ = 0;
};

}  // namespace holdfast::html
