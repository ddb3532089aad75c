// SPDX-License-Identifier: MIT
#include <holdfast/fields/field_format.hpp>
#include <holdfast/text/blank.hpp>

namespace holdfast {

WholeNumber WholeNumber::in(std::string_view text) {
    auto digits = text::strip_whitespace(text);
    if (digits.size() > 1 && digits[0] == '+' && digits[1] != '-') digits.remove_prefix(1);
    return {digits};
}

}  // namespace holdfast
