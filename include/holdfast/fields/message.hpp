// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast {

/// The message with each placeholder, such as `{label}`, replaced by the text.
std::string filled_in(std::string_view message, std::string_view placeholder,
                      std::string_view text);

}  // namespace holdfast
