// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <variant>

#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// Whether the text is empty, or the canonical text of a value of that type.
template <class Value>
bool is_empty_or_canonical(std::string_view text) {
    if (text.empty()) return true;
    auto const parsed = FieldFormat<Value>::parse(text);
    auto const* const value = std::get_if<Value>(&parsed);
    return value != nullptr && FieldFormat<Value>::format(*value) == text;
}

}  // namespace holdfast
