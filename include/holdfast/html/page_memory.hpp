// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace holdfast::html {

/// Takes memory for what lives as long as a page, aligned for every ordinary type.
///
/// A page is made by one thread and goes away at once, so memory comes from a block, one piece
/// after the other, and a block is used again when all of its pieces were given back. A piece may
/// live longer, and another thread may give it back: then the block waits for it. Throws
/// std::bad_alloc.
[[nodiscard]] void* take_page_memory(std::size_t bytes);

/// Gives back what take_page_memory took; null is nothing.
void give_back_page_memory(void* taken) noexcept;

/// The base of classes whose objects belong to a page: `new` takes their memory as above.
class OfPage {
public:
    /// Memory for an object.
    static void* operator new(std::size_t bytes) { return take_page_memory(bytes); }

    /// Gives it back.
    static void operator delete(void* taken) noexcept { give_back_page_memory(taken); }

    /// Other memory for an object of a greater alignment.
    static void* operator new(std::size_t bytes, std::align_val_t alignment) {
        return ::operator new(bytes, alignment);
    }

    /// Gives it back.
    static void operator delete(void* taken, std::align_val_t alignment) noexcept {
        ::operator delete(taken, alignment);
    }

    /// The memory that the program has for an object.
    static void* operator new(std::size_t, void* place) noexcept { return place; }

    /// Leaves it to the program.
    static void operator delete(void*, void*) noexcept {}
};

/// An allocator of the standard library for the members of such objects.
template <class Value>
class PageAllocator {
public:
    using value_type = Value;  ///< as the standard library asks

    PageAllocator() = default;

    /// All are equal.
    template <class Other>
    PageAllocator(PageAllocator<Other> const&) noexcept {}  // NOLINT(google-explicit-constructor)

    /// Memory for so many values.
    [[nodiscard]] Value* allocate(std::size_t count) {
        static_assert(alignof(Value) <= alignof(std::max_align_t));
        if (count > static_cast<std::size_t>(-1) / sizeof(Value)) throw std::bad_array_new_length{};
        return static_cast<Value*>(take_page_memory(count * sizeof(Value)));
    }

    /// Gives it back.
    void deallocate(Value* values, std::size_t) noexcept { give_back_page_memory(values); }

    bool operator==(PageAllocator const&) const = default;  ///< always true
};

/// A vector with that memory.
template <class Value>
using PageVector = std::vector<Value, PageAllocator<Value>>;

}  // namespace holdfast::html
