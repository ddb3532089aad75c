// SPDX-License-Identifier: MIT
#include <charconv>

#include <holdfast/fields/field_format.hpp>
#include <holdfast/text/blank.hpp>
#include <holdfast/text/entries.hpp>
#include <holdfast/text/message.hpp>
#include <holdfast/text/messages/fields.hpp>

namespace holdfast::detail {
namespace {

// Decimal digits, with the sign if it is `-`.
std::string_view digits_in(std::string_view text) {
    auto digits = text::strip_whitespace(text);
    if (digits.size() > 1 && digits[0] == '+' && digits[1] != '-') digits.remove_prefix(1);
    return digits;
}

template <class Value>
Parsed<Value> parse_between(std::string_view text, Value least, Value most) {
    auto const digits = digits_in(text);
    Value value{};
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool const is_number = error == std::errc{};
    if (error == std::errc::result_out_of_range || (is_number && (value < least || value > most))) {
        return Violation{text::say<messages::not_between>({{"label", text::label_place},
                                                           {"least", std::to_string(least)},
                                                           {"most", std::to_string(most)}})};
    }
    if (!is_number || end != digits.data() + digits.size()) {
        return Violation{text::unfilled<messages::no_whole_number>()};
    }
    return value;
}

}  // namespace

Parsed<std::int64_t> parse_signed(std::string_view text, std::int64_t least, std::int64_t most) {
    return parse_between(text, least, most);
}

Parsed<std::uint64_t> parse_unsigned(std::string_view text, std::uint64_t most) {
    return parse_between(text, std::uint64_t{0}, most);
}

std::string join_lines(std::vector<std::string> lines) {
    return text::join_entries(std::move(lines));
}

std::vector<std::string> split_lines(std::string_view text) {
    return text::split_entries(text);
}

std::string list_words(std::vector<std::string> const& words) {
    std::string listed;
    for (auto const& word : words) text::enlist(listed, word);
    return listed;
}

}  // namespace holdfast::detail
