// SPDX-License-Identifier: MIT
#include <holdfast/fields/message.hpp>

namespace holdfast {

std::string filled_in(std::string_view message, std::string_view placeholder,
                      std::string_view text) {
    std::string result;
    while (true) {
        auto const position = message.find(placeholder);
        result += message.substr(0, position);
        if (position == std::string_view::npos) return result;
        result += text;
        message.remove_prefix(position + placeholder.size());
    }
}

}  // namespace holdfast
