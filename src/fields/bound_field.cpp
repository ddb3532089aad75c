// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/fields/bound_field.hpp>
#include <holdfast/text/message.hpp>

namespace holdfast {

BoundField::~BoundField() = default;

void BoundField::set_prefix(FieldPrefix const& prefix) {
    own_.emplace(prefix.key + '-' + description_.key, prefix.label + description_.label);
}

std::optional<std::string> BoundField::violation_when_missing(Proposal const& proposal) const {
    auto const found =
        std::ranges::find(constraints(), ConstraintKind::required, &Constraint::kind);
    if (found != constraints().end()) return found->message_for(label());
    if (auto const violation = broken_condition(proposal)) {
        return text::filled_in(violation->message, "label", label());
    }
    return {};
}

std::optional<std::string> BoundField::violation(std::string_view text,
                                                 Proposal const& proposal) const {
    if (is_blank(text)) {
        if (auto missing = violation_when_missing(proposal)) return missing;
    }
    if (!is_empty(text)) {
        for (auto const& constraint : constraints()) {
            if (constraint.kind == ConstraintKind::required) continue;
            if (!constraint.accepts(text)) return constraint.message_for(label());
        }
    }
    if (auto const violation = violation_of_value(text, proposal)) {
        return text::filled_in(violation->message, "label", label());
    }
    return {};
}

Violation BoundField::mistyped(Violation const& reason) const {
    return description_.mistyped.empty() ? reason : Violation{description_.mistyped};
}

std::optional<Violation> BoundField::broken_rule(void const* value,
                                                 Proposal const& proposal) const {
    for (auto const& rule : description_.rules) {
        if (!rule.accepts(value)) return Violation{rule.message};
    }
    for (auto const& relation : description_.relations) {
        if (relation.holds(object_.object, value, proposal)) continue;
        auto const other = object_.label_at(object_.whole, relation.other(object_.object));
        return Violation{text::filled_in(relation.message, "other", other)};
    }
    return {};
}

std::optional<Violation> BoundField::broken_condition(Proposal const& proposal) const {
    for (auto const& condition : description_.conditions) {
        if (condition.applies(object_.object, proposal)) return Violation{condition.message};
    }
    return {};
}

}  // namespace holdfast
