// SPDX-License-Identifier: MIT
#include "html/page_block.hpp"

#include <algorithm>
#include <cstdlib>
#include <new>

namespace holdfast::html {
namespace {

// The thread that takes from a block counts for itself: it holds more than there can be pieces.
constexpr std::uint64_t all = std::uint64_t{1} << 32U;

std::size_t rounded_up(std::size_t bytes, std::size_t multiple) {
    return (bytes + multiple - 1) / multiple * multiple;
}

PageBlock* make_block(std::size_t bytes, std::uint64_t held) {
    void* const memory = std::aligned_alloc(PageBlock::size, bytes);
    if (memory == nullptr) throw std::bad_alloc{};
    return new (memory) PageBlock{held};
}

void let_go(PageBlock* block, std::uint64_t count) noexcept {
    if (block->held.fetch_sub(count, std::memory_order_acq_rel) == count) std::free(block);
}

}  // namespace

void* PageBlock::take_alone(std::size_t bytes) {
    if (bytes > SIZE_MAX - 2 * size) throw std::bad_alloc{};
    return make_block(rounded_up(sizeof(PageBlock) + bytes, size), 1) + 1;
}

void PageBlock::give_back(void* piece) noexcept {
    auto const address = reinterpret_cast<std::uintptr_t>(piece);
    let_go(reinterpret_cast<PageBlock*>(address - address % size), 1);
}

void* OpenPageBlock::take(std::size_t bytes) {
    bytes = rounded_up(std::max(bytes, alignof(PageBlock)), alignof(PageBlock));
    if (block_ == nullptr || !has_room(bytes)) open();
    ++taken_;
    auto* const piece = reinterpret_cast<std::byte*>(block_) + used_;
    used_ += bytes;
    return piece;
}

bool OpenPageBlock::has_room(std::size_t bytes) {
    if (block_->held.load(std::memory_order_acquire) == all - taken_) start_again();
    return used_ + bytes <= PageBlock::size;
}

// Nobody has a piece of the block.
void OpenPageBlock::start_again() {
    block_->held.store(all, std::memory_order_relaxed);
    used_ = sizeof(PageBlock);
    taken_ = 0;
}

void OpenPageBlock::open() {
    auto* const block = make_block(PageBlock::size, all);
    close();
    block_ = block;
    start_again();
}

void OpenPageBlock::close() noexcept {
    if (block_ != nullptr) let_go(block_, all - taken_);
    block_ = nullptr;
}

}  // namespace holdfast::html
