// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <holdfast/html/page_memory.hpp>

namespace holdfast::html {

/// A set with the memory of a page.
template <class Value>
using PageSet =
    std::unordered_set<Value, std::hash<Value>, std::equal_to<Value>, PageAllocator<Value>>;

/// A map with the memory of a page.
template <class Key, class Value>
using PageMap = std::unordered_map<Key, Value, std::hash<Key>, std::equal_to<Key>,
                                   PageAllocator<std::pair<Key const, Value>>>;

}  // namespace holdfast::html
