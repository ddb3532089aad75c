// SPDX-License-Identifier: MIT
#include "http/header_parameters.hpp"

#include <algorithm>

#include "http/grammar.hpp"

namespace holdfast::http {
namespace {

// The text begins behind the opening quote, and loses what was read with the closing one.
std::optional<std::string> take_quoted(std::string_view& text, Backslash backslash) {
    std::string value;
    while (!text.empty() && text.front() != '"') {
        if (text.front() == '\\' && backslash == Backslash::escapes) text.remove_prefix(1);
        if (text.empty()) return {};
        value += text.front();
        text.remove_prefix(1);
    }
    if (text.empty()) return {};
    text.remove_prefix(1);
    return value;
}

std::optional<std::string> take_value(std::string_view& text, Backslash backslash) {
    if (text.starts_with('"')) {
        text.remove_prefix(1);
        return take_quoted(text, backslash);
    }
    auto const token = trim(text.substr(0, text.find(';')));
    text.remove_prefix(token.size());
    if (!is_token(token)) return {};
    return std::string{token};
}

void skip_blanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

}  // namespace

std::string const* ParameterizedValue::find(std::string_view name) const {
    auto const found = std::ranges::find_if(parameters, [name](auto const& parameter) {
        return equal_ignoring_case(parameter.name, name);
    });
    return found == parameters.end() ? nullptr : &found->value;
}

std::optional<ParameterizedValue> read_parameters(std::string_view header, Backslash backslash) {
    ParameterizedValue read{.value = trim(header.substr(0, header.find(';'))), .parameters = {}};
    header.remove_prefix(std::min(header.find(';'), header.size()));
    while (header.starts_with(';')) {
        header.remove_prefix(1);
        skip_blanks(header);
        if (header.empty() || header.front() == ';') continue;  // RFC 9110, section 5.6.6
        auto const name = header.substr(0, header.find('='));
        if (!is_token(name) || name.size() == header.size() || read.find(name) != nullptr) {
            return {};
        }
        header.remove_prefix(name.size() + 1);
        auto value = take_value(header, backslash);
        if (!value) return {};
        read.parameters.push_back({name, std::move(*value)});
        skip_blanks(header);
    }
    if (!header.empty()) return {};
    return read;
}

}  // namespace holdfast::http
