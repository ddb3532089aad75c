// SPDX-License-Identifier: MIT
#include <holdfast/html/page_memory.hpp>

#include "html/page_block.hpp"

namespace holdfast::html {

#ifdef __SANITIZE_ADDRESS__

// AddressSanitizer sees all pieces of a block as one.
void* take_page_memory(std::size_t bytes) {
    return ::operator new(bytes);
}

void give_back_page_memory(void* taken) noexcept {
    ::operator delete(taken);
}

#else

namespace {

thread_local OpenPageBlock open_block;

}  // namespace

void* take_page_memory(std::size_t bytes) {
    return bytes <= PageBlock::most ? open_block.take(bytes) : PageBlock::take_alone(bytes);
}

void give_back_page_memory(void* taken) noexcept {
    if (taken != nullptr) PageBlock::give_back(taken);
}

#endif

}  // namespace holdfast::html
