// SPDX-License-Identifier: MIT
#include "fields/message.hpp"

namespace holdfast {

std::string message_with_label(std::string_view message, std::string_view label) {
    static constexpr std::string_view placeholder = "{label}";
    std::string result;
    while (true) {
        auto const position = message.find(placeholder);
        result += message.substr(0, position);
        if (position == std::string_view::npos) return result;
        result += label;
        message.remove_prefix(position + placeholder.size());
    }
}

}  // namespace holdfast
