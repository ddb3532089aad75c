// SPDX-License-Identifier: MIT
#include "html/page_block.hpp"

#include <cstring>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace holdfast::html {
namespace {

/// Bytes of a piece, and the value that all of them have.
struct Piece {
    unsigned char* bytes;
    std::size_t size;
    unsigned char value;

    bool is_whole() const {
        for (std::size_t i = 0; i < size; ++i) {
            if (bytes[i] != value) return false;
        }
        return true;
    }
};

Piece take(OpenPageBlock& block, std::size_t size, unsigned char value) {
    auto* const bytes = static_cast<unsigned char*>(
        size <= PageBlock::most ? block.take(size) : PageBlock::take_alone(size));
    std::memset(bytes, value, size);
    return {.bytes = bytes, .size = size, .value = value};
}

TEST(PageBlock, GivesPiecesThatDoNotOverlapWhateverIsGivenBack) {
    EXPECT_TRUE(rc::check([](std::vector<std::uint16_t> const& steps) {
        OpenPageBlock block;
        std::vector<Piece> pieces;
        unsigned char value = 0;
        for (auto const step : steps) {
            if (step % 3 == 0 && !pieces.empty()) {
                std::swap(pieces[step % pieces.size()], pieces.back());
                RC_ASSERT(pieces.back().is_whole());
                PageBlock::give_back(pieces.back().bytes);
                pieces.pop_back();
            } else {
                pieces.push_back(take(block, step % 40'000, ++value));
                RC_ASSERT(reinterpret_cast<std::uintptr_t>(pieces.back().bytes) %
                              alignof(std::max_align_t) ==
                          0U);
            }
        }
        for (auto const& piece : pieces) {
            RC_ASSERT(piece.is_whole());
            PageBlock::give_back(piece.bytes);
        }
    }));
}

TEST(PageBlock, IsUsedAgainOnceAllWasGivenBack) {
    OpenPageBlock block;
    auto* const first = block.take(100);
    auto* const second = block.take(100);
    PageBlock::give_back(first);
    auto* const third = block.take(100);
    EXPECT_NE(third, first);
    PageBlock::give_back(third);
    PageBlock::give_back(second);
    EXPECT_EQ(block.take(100), first);
    PageBlock::give_back(first);
}

TEST(PageBlock, WaitsForAPieceThatOutlivesItsThread) {
    std::optional<Piece> kept;
    std::thread{[&] {
        OpenPageBlock block;
        kept = take(block, 1000, 7);
        for (int i = 0; i < 100; ++i) PageBlock::give_back(block.take(PageBlock::most));
    }}.join();
    EXPECT_TRUE(kept->is_whole());
    PageBlock::give_back(kept->bytes);
}

TEST(PageBlock, TakesBackWhatOtherThreadsHave) {
    OpenPageBlock block;
    for (int round = 0; round < 50; ++round) {
        std::vector<Piece> pieces;
        for (unsigned char i = 0; i < 100; ++i) pieces.push_back(take(block, 500, i));
        std::vector<std::thread> threads;
        for (std::size_t part = 0; part < 4; ++part) {
            threads.emplace_back([&pieces, part] {
                for (auto i = part; i < pieces.size(); i += 4) {
                    EXPECT_TRUE(pieces[i].is_whole());
                    PageBlock::give_back(pieces[i].bytes);
                }
            });
        }
        PageBlock::give_back(block.take(500));
        for (auto& thread : threads) thread.join();
    }
}

}  // namespace
}  // namespace holdfast::html
