// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace holdfast::text {

/// Sixteen characters that are looked at together. Those that are not ASCII are below zero.
using Block [[gnu::vector_size(16)]] = signed char;

/// A block of up to fifteen characters; a letter stands for those that are missing. Some of the
/// characters may be there twice.
inline Block short_block(std::string_view text) {
    std::array<char, sizeof(Block)> characters{};
    characters.fill('x');
    auto const take_both_ends = [&](std::size_t size) {
        std::memcpy(characters.data(), text.data(), size);
        std::memcpy(characters.data() + size, text.data() + text.size() - size, size);
    };
    if (text.size() >= 8) {
        take_both_ends(8);
    } else if (text.size() >= 4) {
        take_both_ends(4);
    } else {
        for (std::size_t i = 0; i < text.size(); ++i) characters[i] = text[i];
    }
    return std::bit_cast<Block>(characters);
}

/// Whether no block of the text has a character that `find` marks. A letter must not be marked.
template <class Find>
bool has_none(std::string_view text, Find const& find) {
    auto const is_free = [&find](Block block) {
        auto const marks = std::bit_cast<std::array<std::uint64_t, 2>>(find(block));
        return (marks[0] | marks[1]) == 0;
    };
    if (text.size() < sizeof(Block)) return is_free(short_block(text));
    auto const is_free_at = [&](std::size_t place) {
        Block block;
        std::memcpy(&block, text.data() + place, sizeof block);
        return is_free(block);
    };
    auto const last = text.size() - sizeof(Block);
    for (std::size_t i = 0; i < last; i += sizeof(Block)) {
        if (!is_free_at(i)) return false;
    }
    return is_free_at(last);
}

}  // namespace holdfast::text
