// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <unordered_set>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/select_input.hpp>

namespace holdfast {

SelectInput::SelectInput(std::unique_ptr<BoundField> field, std::vector<Option> options,
                         InputOptions input_options)
    : PrimitiveInput{std::move(field), std::move(input_options)}, options_{std::move(options)} {
    add_class("form-select");
    std::unordered_set<std::string_view> values;
    for (auto const& option : options_) {
        if (!values.insert(option.value).second) {
            throw std::logic_error{"two options of " + key() + " have the value " + option.value};
        }
    }
}

std::string SelectInput::display(std::string_view value) const {
    if (auto const* const option = concurrency::find_option(options_, value)) return option->label;
    return value.empty() ? "(none)" : std::string{value} + " (not on offer)";
}

// An option's value is sent as it is, but for its newlines.
std::string SelectInput::echo(std::string_view value) const {
    return concurrency::echo_of_hidden(value);
}

std::vector<std::string> SelectInput::concurrency_hash_strings() const {
    std::vector<std::string> strings;
    if (!relies_on_options_) return strings;
    strings.reserve(options_.size());
    for (auto const& option : options_) {
        strings.push_back(std::to_string(option.value.size()) + ':' + option.value + option.label);
    }
    return strings;
}

void SelectInput::write_control(html::Writer& writer) const {
    writer.start("select");
    write_common_attributes(writer);
    write_required(writer);
    auto const selected = shown();
    if (concurrency::find_option(options_, selected) == nullptr) {
        write_option(writer, selected, display(selected));
    }
    std::string_view group;
    for (auto const& option : options_) {
        if (option.group != group) {
            if (!group.empty()) writer.end("optgroup");
            group = option.group;
            if (!group.empty()) {
                writer.start("optgroup");
                writer.attribute("label", group);
            }
        }
        write_option(writer, option.value, option.label);
    }
    if (!group.empty()) writer.end("optgroup");
    writer.end("select");
}

void SelectInput::write_option(html::Writer& writer, std::string_view value,
                               std::string_view label) const {
    writer.start("option");
    writer.attribute("value", value);
    if (value == shown()) writer.boolean_attribute("selected");
    writer.text(label);
    writer.end("option");
}

}  // namespace holdfast
