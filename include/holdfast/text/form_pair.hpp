// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdfast::text {

/// One `name=value` of application/x-www-form-urlencoded, as sent.
struct FormPair {
    std::string_view name;   ///< encoded
    std::string_view value;  ///< encoded
};

/// Takes the first pair off the data. Returns nothing when none is left.
std::optional<FormPair> take_form_pair(std::string_view& data);

/// Decodes a part of a pair. Returns nothing for bad percent-coding, invalid UTF-8 and U+0000.
std::optional<std::string> form_text(std::string_view encoded);

}  // namespace holdfast::text
