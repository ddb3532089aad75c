// SPDX-License-Identifier: MIT
#include <holdfast/fields/field_format.hpp>

namespace holdfast {

WholeNumber WholeNumber::in(std::string_view text) {
    static constexpr std::string_view spaces = " \t\n\f\r";  // HTML's ASCII whitespace
    auto const first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {{}};
    auto digits = text.substr(first, text.find_last_not_of(spaces) - first + 1);
    if (digits.size() > 1 && digits[0] == '+' && digits[1] != '-') digits.remove_prefix(1);
    return {digits};
}

}  // namespace holdfast
