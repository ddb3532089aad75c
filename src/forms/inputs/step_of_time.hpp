// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <holdfast/fields/bound_field.hpp>

namespace holdfast {

/// The step of a control for times that shows the text: browsers take only whole minutes, counted
/// from the minimum, unless the step says otherwise. `in_minutes` is the length of a text without
/// seconds.
inline std::string step_of_time(BoundField const& field, std::string_view text,
                                std::size_t in_minutes) {
    bool const from_seconds =
        std::ranges::any_of(field.constraints(), [in_minutes](Constraint const& constraint) {
            return constraint.kind == ConstraintKind::minimum &&
                   constraint.argument.size() > in_minutes;
        });
    return from_seconds || text.size() > in_minutes ? "1" : "";
}

}  // namespace holdfast
