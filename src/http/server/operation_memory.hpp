// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <memory_resource>
#include <utility>

#include <boost/asio/bind_allocator.hpp>

namespace holdfast::http {

/// Memory for the one asynchronous operation that its owner waits for at any time, so that starting
/// one cannot fail: Asio's coroutines do not survive that.
class OperationMemory : public std::pmr::memory_resource {
private:
    void* do_allocate(std::size_t size, std::size_t alignment) override {
        if (taken_ || size > space_.size()) {
            return std::pmr::new_delete_resource()->allocate(size, alignment);
        }
        taken_ = true;
        return space_.data();
    }

    void do_deallocate(void* memory, std::size_t size, std::size_t alignment) override {
        if (memory == space_.data()) {
            taken_ = false;
        } else {
            std::pmr::new_delete_resource()->deallocate(memory, size, alignment);
        }
    }

    bool do_is_equal(memory_resource const& other) const noexcept override {
        return this == &other;
    }

    bool taken_ = false;
    alignas(std::max_align_t) std::array<std::byte, 512> space_{};
};

/// The token or handler of an operation that is to use that memory.
template <class Completion>
auto with_memory(OperationMemory& memory, Completion completion) {
    return boost::asio::bind_allocator(std::pmr::polymorphic_allocator<std::byte>{&memory},
                                       std::move(completion));
}

}  // namespace holdfast::http
