// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace holdfast::http {

/// A form's entry list in the order sent (HTML standard, "constructing the entry list").
using FormData = std::vector<std::pair<std::string, std::string>>;

/// The reason why form data cannot be read.
enum class FormDataError {
    malformed,  ///< bad percent-coding, invalid UTF-8 or U+0000
    too_many_fields,
};

/// Reads application/x-www-form-urlencoded strictly.
std::variant<FormData, FormDataError> parse_form_data(std::string_view body,
                                                      std::size_t most_fields);

}  // namespace holdfast::http
