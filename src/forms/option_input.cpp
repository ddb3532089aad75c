// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <unordered_set>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/option_input.hpp>

namespace holdfast {

OptionInput::OptionInput(std::unique_ptr<BoundField> field, std::vector<Option> options,
                         InputOptions input_options)
    : PrimitiveInput{std::move(field), std::move(input_options)}, options_{std::move(options)} {
    std::unordered_set<std::string_view> values;
    for (auto const& option : options_) {
        if (!values.insert(option.value).second) {
            throw std::logic_error{"two options of " + key() + " have the value " + option.value};
        }
    }
}

std::string OptionInput::display(std::string_view value) const {
    if (auto const* const option = concurrency::find_option(options_, value)) return option->label;
    return value.empty() ? "(none)" : std::string{value} + " (not on offer)";
}

// An option's value is sent as it is, but for its newlines.
std::string OptionInput::echo(std::string_view value) const {
    return concurrency::echo_of_hidden(value);
}

std::vector<std::string> OptionInput::concurrency_hash_strings() const {
    std::vector<std::string> strings;
    if (!relies_on_options_) return strings;
    strings.reserve(options_.size());
    for (auto const& option : options_) {
        strings.push_back(std::to_string(option.value.size()) + ':' + option.value + option.label);
    }
    return strings;
}

}  // namespace holdfast
