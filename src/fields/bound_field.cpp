// SPDX-License-Identifier: MIT
#include <holdfast/fields/bound_field.hpp>
#include <holdfast/fields/message.hpp>

namespace holdfast {

std::optional<std::string> BoundField::violation(std::string_view text,
                                                 Proposal const& proposal) const {
    bool const given = !is_empty(text);
    for (auto const& constraint : constraints()) {
        bool const applies = given || constraint.kind == ConstraintKind::required;
        if (applies && !constraint.accepts(given ? text : std::string_view{})) {
            return constraint.message_for(label());
        }
    }
    if (auto const violation = violation_of_value(text, proposal)) {
        return filled_in(violation->message, "{label}", label());
    }
    return {};
}

}  // namespace holdfast
