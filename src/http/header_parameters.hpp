// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace holdfast::http {

/// The meaning of a backslash in a quoted value.
enum class Backslash {
    escapes,  ///< the character behind it (RFC 9110, section 5.6.4)
    stands,   ///< for itself, as browsers write names of files
};

/// One parameter of a header's value.
struct HeaderParameter {
    std::string_view name;  ///< in the letter case as sent
    std::string value;      ///< without quotes
};

/// A header's value such as `form-data; name="a"`.
struct ParameterizedValue {
    std::string_view value;  ///< before the first semicolon
    std::vector<HeaderParameter> parameters;

    /// The value of the parameter of that name in any letter case, or null.
    std::string const* find(std::string_view name) const;
};

/// Nothing for a value that is malformed or has a parameter twice.
std::optional<ParameterizedValue> read_parameters(std::string_view header, Backslash backslash);

}  // namespace holdfast::http
