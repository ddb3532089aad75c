// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/fields/bound_field.hpp>

#include "fields/message.hpp"

namespace holdfast {

std::optional<std::string> BoundField::violation(std::string_view text) const {
    for (auto const& constraint : constraints()) {
        bool const applies = !text.empty() || constraint.kind == ConstraintKind::required;
        if (applies && !constraint.accepts(text)) return constraint.message_for(label());
    }
    if (auto const violation = violation_of_type(text)) {
        return message_with_label(violation->message, label());
    }
    return {};
}

}  // namespace holdfast
