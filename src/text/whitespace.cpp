// SPDX-License-Identifier: MIT
#include <holdfast/text/whitespace.hpp>

namespace holdfast::text {

std::string_view strip_ascii_whitespace(std::string_view text) {
    static constexpr std::string_view spaces = " \t\n\f\r";
    auto const first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

}  // namespace holdfast::text
