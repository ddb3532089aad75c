// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/forms/inputs/number_input.hpp>

namespace holdfast {
namespace {

bool has_no_negative_numbers(BoundField const& field) {
    return std::ranges::any_of(field.constraints(), [](Constraint const& constraint) {
        return constraint.kind == ConstraintKind::minimum && !constraint.argument.starts_with('-');
    });
}

}  // namespace

// The keys for numbers have no minus on some telephones.
LineControl::Element NumberControl::element_for(std::string_view) const {
    auto const notation = field_.notation();
    bool const has_sign = notation != Notation::digits && !has_no_negative_numbers(field_);
    if (!is_numeric(notation) || has_sign) return {};
    return {.input_mode = notation == Notation::signed_decimals ? "decimal" : "numeric"};
}

}  // namespace holdfast
