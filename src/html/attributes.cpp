// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/html/attributes.hpp>

namespace holdfast::html {
namespace {

bool has_token(std::string_view list, std::string_view token) {
    for (std::size_t start = 0; start <= list.size();) {
        auto const end = std::min(list.find(' ', start), list.size());
        if (list.substr(start, end - start) == token) return true;
        start = end + 1;
    }
    return false;
}

}  // namespace

// Most elements have a few, which then lie in one block.
void Attributes::add(std::string_view name, std::string_view value) {
    if (values_.empty()) values_.reserve(4);
    values_.emplace_back(name, value);
}

std::string* Attributes::find(std::string_view name) {
    for (auto& [known, value] : values_) {
        if (known == name) return &value;
    }
    return nullptr;
}

void Attributes::set(std::string_view name, std::string_view value) {
    if (auto* const known = find(name)) {
        *known = value;
    } else {
        add(name, value);
    }
}

void Attributes::add_token(std::string_view name, std::string_view token) {
    auto* const known = find(name);
    if (known == nullptr) {
        add(name, token);
    } else if (!has_token(*known, token)) {
        known->append(" ").append(token);
    }
}

std::optional<std::string_view> Attributes::get(std::string_view name) const {
    for (auto const& [known, value] : values_) {
        if (known == name) return value;
    }
    return {};
}

}  // namespace holdfast::html
