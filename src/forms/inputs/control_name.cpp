// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/forms/inputs/control_name.hpp>

#include "text/ascii.hpp"

namespace holdfast {

std::string ControlName::text() const {
    std::string name;
    name.reserve(form.size() + key.size() + suffix.size() + 2);
    name.append(form).append(1, '.').append(key).append(1, '.').append(suffix);
    return name;
}

// A key may contain dots (an event's arguments may); a form's key and a suffix may not.
std::optional<ControlName> ControlName::read(std::string_view name) {
    auto const first = name.find('.');
    auto const last = name.rfind('.');
    if (first == last || last - first < 2) return {};
    ControlName const parts{.form = name.substr(0, first),
                            .key = name.substr(first + 1, last - first - 1),
                            .suffix = name.substr(last + 1)};
    if (parts.form.empty() || parts.suffix.empty()) return {};
    return parts;
}

bool is_typed_text(std::string_view key) {
    return !key.starts_with(event_prefix) && !key.starts_with(choice_prefix) &&
           !key.starts_with(adding_prefix);
}

bool is_control_key(std::string_view key) {
    auto const allowed = [](char c) {
        return text::is_letter_or_digit(c) || c == '_' || c == '-' || c == '[' || c == ']';
    };
    return !key.empty() && key != seal_key && std::ranges::all_of(key, allowed);
}

bool is_row_list_key(std::string_view key) {
    return is_control_key(key) && key.find_first_of("[]") == std::string_view::npos;
}

}  // namespace holdfast
