// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>

namespace holdfast {

/// Why a text is not a value, in words for its user; `{label}` stands for the field's label.
struct Violation {
    std::string message;
};

/// What became of a user's text: a value, or the reason why there is none.
template <class Value>
using Parsed = std::variant<Value, Violation>;

}  // namespace holdfast
