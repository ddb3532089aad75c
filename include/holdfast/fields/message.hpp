// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast {

/// The message with the text in each place of the placeholder, such as `{label}`.
std::string filled_in(std::string_view message, std::string_view placeholder,
                      std::string_view text);

}  // namespace holdfast
