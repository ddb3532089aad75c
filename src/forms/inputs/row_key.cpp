// SPDX-License-Identifier: MIT
#include "forms/inputs/row_key.hpp"

#include <holdfast/forms/inputs/control_name.hpp>

#include "text/ascii.hpp"

namespace holdfast {
namespace {

constexpr std::string_view blank = "[new-";

}  // namespace

std::string row_key(std::string_view rows, std::string_view identity) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string key{rows};
    key += '[';
    for (char const c : identity) {
        if (text::is_letter_or_digit(c)) {
            key += c;
        } else {
            auto const byte = static_cast<unsigned char>(c);
            key.append(1, '_').append(1, digits[byte / 16]).append(1, digits[byte % 16]);
        }
    }
    return key += "].";
}

std::string blank_row_key(std::string_view rows, std::size_t number) {
    return std::string{rows}.append(blank).append(std::to_string(number)).append("].");
}

std::string_view row_of(std::string_view key) {
    for (auto const prefix : {event_prefix, tracked_prefix}) {
        if (key.starts_with(prefix)) key.remove_prefix(prefix.size());
    }
    auto const end = key.find("].");
    return end == std::string_view::npos ? std::string_view{} : key.substr(0, end + 2);
}

// No identity has a '-' any more.
bool is_in_blank_row(std::string_view key) {
    for (auto const prefix : {event_prefix, tracked_prefix}) {
        if (key.starts_with(prefix)) key.remove_prefix(prefix.size());
    }
    auto const bracket = key.find('[');
    return bracket != std::string_view::npos && is_row_list_key(key.substr(0, bracket)) &&
           key.substr(bracket).starts_with(blank) &&
           key.find("].", bracket) != std::string_view::npos;
}

}  // namespace holdfast
