// SPDX-License-Identifier: MIT
#include "forms/refusal/option_labels.hpp"

#include <algorithm>

#include <holdfast/text/message.hpp>

namespace holdfast {

std::optional<std::string> OptionLabels::then(concurrency::Recorded const* recorded,
                                              std::string_view value) const {
    if (recorded == nullptr || opened_ == nullptr) return {};
    return concurrency::label_then(*recorded, value, opened_->digester);
}

// Of options that are gone by now the base knows the labels.
std::string OptionLabels::display(SubmittedInput const& submitted, std::string const& typed) const {
    auto const& input = *submitted.input;
    if (!input.options()) return input.display(typed);
    auto const values = input.values(typed);
    bool const is_on_offer = std::ranges::all_of(values, [&](std::string const& value) {
        return concurrency::find_option(input.shown_options(), value) != nullptr;
    });
    if (is_on_offer) return input.display(typed);
    std::string listed;
    for (auto const& value : values) {
        auto const label = then(submitted.recorded, value);
        text::enlist(listed, label ? *label : input.display(value));
    }
    return listed;
}

}  // namespace holdfast
