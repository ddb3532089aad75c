// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace holdfast {

/// The message with the label in each place of `{label}`.
std::string message_with_label(std::string_view message, std::string_view label);

}  // namespace holdfast
