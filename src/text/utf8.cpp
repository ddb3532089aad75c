// SPDX-License-Identifier: MIT
#include <array>
#include <cstdint>

#include <holdfast/text/utf8.hpp>

#include "text/block.hpp"

namespace holdfast::text {
namespace {

struct Sequence {
    std::size_t length;  // of the sequence, or of its maximal well-formed start
    bool well_formed;
};

bool within(unsigned char byte, unsigned char low, unsigned char high) {
    return byte >= low && byte <= high;
}

// Table 3-7 of the Unicode standard, which also bounds the second byte.
Sequence sequence_at(std::string_view bytes, std::size_t position) {
    auto const byte = [&](std::size_t offset) {
        return static_cast<unsigned char>(bytes[position + offset]);
    };
    auto const lead = byte(0);
    if (lead < 0x80) return {1, true};
    std::size_t const length = within(lead, 0xC2, 0xDF)   ? 2
                               : within(lead, 0xE0, 0xEF) ? 3
                               : within(lead, 0xF0, 0xF4) ? 4
                                                          : 1;
    if (length == 1) return {1, false};
    for (std::size_t offset = 1; offset < length; ++offset) {
        if (position + offset == bytes.size()) return {offset, false};
        unsigned char low = 0x80;
        unsigned char high = 0xBF;
        if (offset == 1) {
            if (lead == 0xE0) low = 0xA0;
            if (lead == 0xED) high = 0x9F;
            if (lead == 0xF0) low = 0x90;
            if (lead == 0xF4) high = 0x8F;
        }
        if (!within(byte(offset), low, high)) return {offset, false};
    }
    return {length, true};
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    bool const is_ascii = has_none(bytes, [](Block block) { return block < 0; });
    if (is_ascii) return true;
    for (std::size_t position = 0; position < bytes.size();) {
        auto const sequence = sequence_at(bytes, position);
        if (!sequence.well_formed) return false;
        position += sequence.length;
    }
    return true;
}

std::string decode_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t position = 0; position < bytes.size();) {
        auto const sequence = sequence_at(bytes, position);
        text += sequence.well_formed ? bytes.substr(position, sequence.length) : "\uFFFD";
        position += sequence.length;
    }
    return text;
}

std::size_t utf16_length(std::string_view text) {
    std::size_t length = 0;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || byte >= 0xC0) length += byte >= 0xF0 ? 2 : 1;
    }
    return length;
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string{text};
    constexpr std::string_view mark = "…";
    auto end = most - mark.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
    return std::string{text.substr(0, end)}.append(mark);
}

}  // namespace holdfast::text
