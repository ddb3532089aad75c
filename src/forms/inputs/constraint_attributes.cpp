// SPDX-License-Identifier: MIT
#include "forms/inputs/constraint_attributes.hpp"

#include <algorithm>
#include <string_view>

#include <holdfast/html/writer.hpp>

#include "text/number.hpp"

namespace holdfast {
namespace {

std::string_view attribute_name(ConstraintKind kind) {
    switch (kind) {
        case ConstraintKind::required: return "required";
        case ConstraintKind::min_length: return "minlength";
        case ConstraintKind::pattern: return "pattern";
        case ConstraintKind::minimum: return "min";
        case ConstraintKind::maximum: return "max";
        case ConstraintKind::max_length:
        case ConstraintKind::step:
        case ConstraintKind::own: break;
    }
    return {};
}

std::size_t length(Constraint const& constraint) {
    return text::number_in<std::size_t>(constraint.argument).value_or(unlimited);
}

// Whether the one constraint leaves fewer texts than the other one of its kind; of patterns that
// cannot be told.
bool is_stricter(Constraint const& one, Constraint const& other) {
    switch (one.kind) {
        case ConstraintKind::min_length: return length(one) > length(other);
        case ConstraintKind::minimum:
        case ConstraintKind::maximum: return !one.accepts(other.argument);
        default: return false;
    }
}

bool is_strictest(Constraint const& constraint, std::span<Constraint const> all) {
    Constraint const* strictest = nullptr;
    for (auto const& other : all) {
        if (other.kind != constraint.kind) continue;
        if (strictest == nullptr || is_stricter(other, *strictest)) strictest = &other;
    }
    return strictest == &constraint;
}

}  // namespace

bool is_required(std::span<Constraint const> constraints) {
    return std::ranges::find(constraints, ConstraintKind::required, &Constraint::kind) !=
           constraints.end();
}

std::size_t most_length(std::span<Constraint const> constraints) {
    auto most = unlimited;
    for (auto const& constraint : constraints) {
        if (constraint.kind == ConstraintKind::max_length)
            most = std::min(most, length(constraint));
    }
    return most;
}

void write_constraints(html::Writer& writer, std::span<Constraint const> constraints,
                       std::initializer_list<ConstraintKind> kinds) {
    for (auto const& constraint : constraints) {
        if (std::ranges::find(kinds, constraint.kind) == kinds.end()) continue;
        if (!is_strictest(constraint, constraints)) continue;
        auto const name = attribute_name(constraint.kind);
        if (constraint.argument.empty()) {
            writer.boolean_attribute(name);
        } else {
            writer.attribute(name, constraint.argument);
        }
    }
}

bool steps_from_minimum(BoundField const& field, Constraint const& step) {
    return std::ranges::all_of(field.constraints(), [&](Constraint const& constraint) {
        return constraint.kind != ConstraintKind::minimum || step.accepts(constraint.argument);
    });
}

}  // namespace holdfast
