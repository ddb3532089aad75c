// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <unordered_set>

#include <holdfast/concurrency/echo.hpp>
#include <holdfast/forms/inputs/control_state.hpp>
#include <holdfast/forms/inputs/option_input.hpp>
#include <holdfast/html/writer.hpp>
#include <holdfast/text/messages/forms.hpp>
#include <holdfast/text/percent.hpp>

#include "forms/inputs/option_groups.hpp"

namespace holdfast {
namespace {

struct OptionButton {
    Option const& option;
    std::string_view type;
    std::size_t place;
    bool is_chosen;
};

// The first one has the input's own id, where links to the input lead.
void write_button(html::Writer& writer, ControlState const& state, OptionButton const& button) {
    std::string id{state.id};
    if (button.place != 0) id += '-' + std::to_string(button.place);
    writer.start("div", {{"class", "form-check"}});
    writer.start("input", {{"type", button.type}});
    state.write_attributes_of(id, writer);
    if (button.type == "radio") state.write_required(writer);
    writer.attribute("value", button.option.value);
    if (button.is_chosen) writer.boolean_attribute("checked");
    writer.end_void();
    writer.element("label", {{"class", "form-check-label"}, {"for", id}}, button.option.label);
    writer.end("div");
}

}  // namespace

OptionControl::OptionControl(std::vector<Option> options) : options_{std::move(options)} {
    std::unordered_set<std::string> values;
    std::erase_if(options_,
                  [&](Option const& option) { return !values.insert(option.value).second; });
}

Option detail::no_option() {
    return {.value = {}, .label = text::say<messages::no_option>(), .group = {}};
}

void OptionControl::offer_present(std::string_view text) {
    std::vector<Option> missing;
    for (auto const& value : values(text)) {
        bool const is_nothing = value.empty() && absence() == Absence::unchosen;
        if (is_nothing || concurrency::find_option(options_, value) != nullptr) continue;
        missing.push_back({.value = value, .label = label_of(value), .group = {}});
    }
    not_on_offer_ = missing.size();
    options_.insert(options_.begin(), std::make_move_iterator(missing.begin()),
                    std::make_move_iterator(missing.end()));
}

std::optional<std::span<Option const>> OptionControl::options() const {
    return std::span{options_}.subspan(not_on_offer_);
}

SentTexts OptionControl::most_sent(std::string_view) const {
    SentTexts sent;
    for (auto const& option : options_) {
        sent.bytes = std::max(sent.bytes, text::form_encoded_size(option.value));
    }
    return sent;
}

std::string OptionControl::label_of(std::string_view value) const {
    if (auto const* const option = concurrency::find_option(options_, value)) return option->label;
    if (value.empty()) return text::say<messages::no_option>();
    return text::say<messages::option_not_on_offer>({{"option", value}});
}

std::string OptionControl::display(std::string_view value) const {
    return label_of(value);
}

// An option's value is sent as it is, but for its newlines.
std::string OptionControl::echo(std::string_view value) const {
    return concurrency::echo_of_hidden(value);
}

std::string OptionControl::read(std::string_view sent) const {
    auto const text = concurrency::echo_of_hidden(sent);
    auto const found = std::ranges::find_if(options_, [&](Option const& option) {
        return concurrency::echo_of_hidden(option.value) == text;
    });
    return found == options_.end() ? text : found->value;
}

std::vector<std::string> OptionInput::concurrency_hash_strings() const {
    std::vector<std::string> strings;
    if (!relies_on_options_) return strings;
    auto const offered = *options();
    strings.reserve(offered.size());
    for (auto const& option : offered) {
        strings.push_back(std::to_string(option.value.size()) + ':' + option.value + option.label);
    }
    return strings;
}

void OptionControl::write_options(html::Writer& writer, ControlState const& state) const {
    auto const chosen = values(state.text);
    for (auto const group : groups_of(options_)) {
        auto const& name = group.front().group;
        if (!name.empty()) {
            writer.start("optgroup", {{"label", name}});
        }
        for (auto const& option : group) {
            writer.start("option", {{"value", option.value}});
            bool const is_chosen = std::ranges::find(chosen, option.value) != chosen.end();
            if (is_chosen) writer.boolean_attribute("selected");
            writer.text(option.label);
            writer.end("option");
        }
        if (!name.empty()) writer.end("optgroup");
    }
}

void OptionControl::write_buttons(html::Writer& writer, ControlState const& state,
                                  std::string_view type) const {
    auto const chosen = values(state.text);
    std::size_t place = 0;
    for (auto const group : groups_of(options_)) {
        auto const& name = group.front().group;
        if (!name.empty()) {
            auto const name_id = std::string{state.id} + "-group-" + std::to_string(place);
            writer.start("div", {{"role", "group"}, {"aria-labelledby", name_id}});
            writer.element("div", {{"class", "holdfast-option-group"}, {"id", name_id}}, name);
        }
        for (auto const& option : group) {
            bool const is_chosen = std::ranges::find(chosen, option.value) != chosen.end();
            write_button(writer, state, {option, type, place++, is_chosen});
        }
        if (!name.empty()) writer.end("div");
    }
}

std::string OptionInput::concurrency_label() const {
    return text::say<messages::options_of_input>({{"label", label()}});
}

}  // namespace holdfast
