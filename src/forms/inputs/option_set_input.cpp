// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/option_set_input.hpp>
#include <holdfast/text/entries.hpp>
#include <holdfast/text/messages/forms.hpp>
#include <holdfast/text/percent.hpp>

namespace holdfast {

std::vector<std::string> OptionSetControl::values(std::string_view text) const {
    return text::split_entries(text);
}

// In an order of its own, so that other options, or another order of them, change nothing.
std::string OptionSetControl::display(std::string_view text) const {
    auto labels = values(text);
    for (auto& label : labels) label = label_of(label);
    std::ranges::sort(labels);
    std::string listed;
    for (auto const& label : labels) text::enlist(listed, label);
    return labels.empty() ? text::say<messages::no_option>() : listed;
}

std::string OptionSetControl::echo(std::string_view text) const {
    return concurrency::echo_of_set(text);
}

std::string OptionSetControl::read(std::string_view sent) const {
    auto entries = text::split_entries(sent);
    for (auto& entry : entries) entry = OptionControl::read(entry);
    return text::join_entries(std::move(entries));
}

SentTexts OptionSetControl::most_sent(std::string_view) const {
    SentTexts sent{.count = shown_options().size()};
    for (auto const& option : shown_options()) sent.bytes += text::form_encoded_size(option.value);
    return sent;
}

}  // namespace holdfast
