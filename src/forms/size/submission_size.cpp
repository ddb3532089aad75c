// SPDX-License-Identifier: MIT
#include "forms/size/submission_size.hpp"

#include <algorithm>

#include <holdfast/forms/inputs/button_input.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/forms/rows/form_rows.hpp>
#include <holdfast/text/percent.hpp>
#include <holdfast/text/utf8.hpp>

namespace holdfast {

void SubmissionSize::add(std::size_t name_bytes, std::size_t text_bytes, std::size_t count) {
    constexpr std::size_t signs = 2;  // = and &
    fields += count;
    bytes += text_bytes + count * (name_bytes + signs);
}

void SubmissionSize::add(std::string_view name, std::size_t text_bytes) {
    add(text::form_encoded_size(name), text_bytes, 1);
}

void SubmissionSize::add_input(PrimitiveInput& input) {
    constexpr std::size_t longest_choice = std::max(mine_choice.size(), current_choice.size());
    if (input.availability() == Availability::disabled) return;
    auto const shown = input.shown();
    auto const sent = input.control().most_sent(shown);
    auto const name = text::form_encoded_size(input.name());
    add(name, sent.bytes, sent.count);
    add(choice_prefix.size() + name, longest_choice, 1);
    if (!input.control().takes_text(shown)) return;
    texts.push_back(&input);
    demands.push_back({.sent = sent.bytes,
                       .sealed = input.sealed_size(),
                       .shown = text::utf16_length(shown),
                       .most = input.most_length()});
}

void SubmissionSize::add_button(FormParts const& parts) {
    std::string_view longest;
    auto const consider = [&longest](std::string_view name) {
        if (name.size() > longest.size()) longest = name;
    };
    for (auto const* const button : parts.buttons) consider(button->name());
    for (auto const* const rows : parts.row_lists) consider(rows->adding_name());
    constexpr std::size_t longest_byte = 3;  // %XX
    add("", longest_byte * longest.size());
}

}  // namespace holdfast
