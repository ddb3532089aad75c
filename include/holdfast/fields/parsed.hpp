// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>

namespace holdfast {

/// The reason why a text is not a value, in words for its user. `{label}` stands for the field's
/// label.
struct Violation {
    std::string message;  ///< a sentence
};

/// The result of reading a user's text: a value, or the reason why the text is not one.
template <class Value>
using Parsed = std::variant<Value, Violation>;

}  // namespace holdfast
