// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include <holdfast/text/blank.hpp>

namespace holdfast::text {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// PropList.txt of Unicode 15: White_Space.
constexpr std::array white_space{Range{0x09, 0x0D},     Range{0x20, 0x20},
                                 Range{0x85, 0x85},     Range{0xA0, 0xA0},
                                 Range{0x1680, 0x1680}, Range{0x2000, 0x200A},
                                 Range{0x2028, 0x2029}, Range{0x202F, 0x202F},
                                 Range{0x205F, 0x205F}, Range{0x3000, 0x3000}};

// DerivedCoreProperties.txt of Unicode 15: Default_Ignorable_Code_Point; with the controls, the
// interlinear annotation's marks and the empty Braille pattern.
constexpr std::array invisible{Range{0x00, 0x1F},       Range{0x7F, 0x9F},
                               Range{0xAD, 0xAD},       Range{0x034F, 0x034F},
                               Range{0x061C, 0x061C},   Range{0x115F, 0x1160},
                               Range{0x17B4, 0x17B5},   Range{0x180B, 0x180F},
                               Range{0x200B, 0x200F},   Range{0x202A, 0x202E},
                               Range{0x2060, 0x206F},   Range{0x2800, 0x2800},
                               Range{0x3164, 0x3164},   Range{0xFE00, 0xFE0F},
                               Range{0xFEFF, 0xFEFF},   Range{0xFFA0, 0xFFA0},
                               Range{0xFFF0, 0xFFFB},   Range{0x1BCA0, 0x1BCA3},
                               Range{0x1D173, 0x1D17A}, Range{0xE0000, 0xE0FFF}};

template <class Ranges>
bool contains(Ranges const& ranges, char32_t character) {
    auto const range = std::ranges::lower_bound(ranges, character, {}, &Range::last);
    return range != std::end(ranges) && range->first <= character;
}

bool is_white(char32_t character) {
    return contains(white_space, character);
}

bool is_unseen(char32_t character) {
    return is_white(character) || contains(invisible, character);
}

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

constexpr char32_t none = 0xFFFFFFFF;

// The character that such bytes are, or none where they are no UTF-8.
char32_t character_of(std::string_view bytes) {
    auto const lead = static_cast<unsigned char>(bytes.front());
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (bytes.size() == 1) return lead < 0x80 ? lead : none;
    if (bytes.size() > 4) return none;
    auto const marks = static_cast<unsigned char>(0xFFU << (8 - bytes.size()));
    auto const mask = static_cast<unsigned char>(0xFFU << (7 - bytes.size()));
    if ((lead & mask) != marks) return none;
    char32_t character = lead & static_cast<unsigned char>(~mask);
    for (char const c : bytes.substr(1)) {
        character = character << 6U | (static_cast<unsigned char>(c) & 0x3FU);
    }
    return character < least[bytes.size()] ? none : character;
}

// The bytes of the first character, or of the last one.
std::string_view first_of(std::string_view text) {
    auto const lead = static_cast<unsigned char>(text.front());
    std::size_t const most = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::size_t size = 1;
    while (size < std::min(most, text.size()) && continues(text[size])) ++size;
    return text.substr(0, size);
}

std::string_view last_of(std::string_view text) {
    auto start = text.size() - 1;
    while (start > 0 && continues(text[start])) --start;
    return text.substr(start);
}

template <class Strips>
std::string_view strip(std::string_view text, Strips const& strips) {
    while (!text.empty() && strips(character_of(first_of(text)))) {
        text.remove_prefix(first_of(text).size());
    }
    while (!text.empty() && strips(character_of(last_of(text)))) {
        text.remove_suffix(last_of(text).size());
    }
    return text;
}

}  // namespace

bool is_blank(std::string_view text) {
    return strip_blank(text).empty();
}

std::string_view strip_blank(std::string_view text) {
    return strip(text, is_unseen);
}

std::string_view strip_whitespace(std::string_view text) {
    return is_blank(text) ? std::string_view{} : strip(text, is_white);
}

}  // namespace holdfast::text
