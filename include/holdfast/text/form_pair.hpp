// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdfast::text {

/// One `name=value` of application/x-www-form-urlencoded, as it was sent.
struct FormPair {
    std::string_view name;
    std::string_view value;
};

/// Takes the first pair off the data; nothing when there is none left.
std::optional<FormPair> take_form_pair(std::string_view& data);

/// What a part of a pair says; nothing for bad percent-coding, invalid UTF-8 and U+0000.
std::optional<std::string> form_text(std::string_view encoded);

}  // namespace holdfast::text
