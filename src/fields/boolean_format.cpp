// SPDX-License-Identifier: MIT
#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/text/messages/fields.hpp>

namespace holdfast {

Parsed<bool> FieldFormat<bool>::parse(std::string_view text) {
    if (text == "yes") return true;
    if (text == "no" || text.empty()) return false;
    return Violation{text::unfilled<messages::not_yes_or_no>()};
}

}  // namespace holdfast
