// SPDX-License-Identifier: MIT
#include "forms/left_frame.hpp"

#include <cstdint>

#include <pthread.h>

namespace holdfast {
namespace {

struct Stack {
    std::uintptr_t lowest = 0;
    std::uintptr_t end = 0;

    bool has(std::uintptr_t address) const { return lowest <= address && address < end; }
};

// Asked for once a thread: for the first thread of a process the C library reads a file for it.
Stack const& stack_of_this_thread() {
    thread_local Stack const stack = [] {
        pthread_attr_t attributes;
        if (pthread_getattr_np(pthread_self(), &attributes) != 0) return Stack{};
        void* address = nullptr;
        std::size_t size = 0;
        pthread_attr_getstack(&attributes, &address, &size);
        pthread_attr_destroy(&attributes);
        auto const lowest = reinterpret_cast<std::uintptr_t>(address);
        return Stack{lowest, lowest + size};
    }();
    return stack;
}

}  // namespace

// Stacks grow towards lower addresses on all machines that the library is built for.
bool is_in_left_frame(void const* object, void const* older) {
    auto const address = reinterpret_cast<std::uintptr_t>(object);
    auto const oldest = reinterpret_cast<std::uintptr_t>(older);
    auto const& stack = stack_of_this_thread();
    return address < oldest && stack.has(address) && stack.has(oldest);
}

}  // namespace holdfast
