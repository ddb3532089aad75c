// SPDX-License-Identifier: MIT
#include <holdfast/fields/constraint.hpp>
#include <holdfast/forms/inputs/email_input.hpp>

namespace holdfast {

LineControl::Element EMailControl::element_for(std::string_view text) const {
    bool const is_kept = text.empty() || is_email.accepts(text);
    return {.type = is_kept ? "email" : "text", .input_mode = is_kept ? "" : "email"};
}

}  // namespace holdfast
