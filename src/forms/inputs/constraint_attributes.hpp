// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <vector>

#include <holdfast/fields/constraint.hpp>
#include <holdfast/html/writer.hpp>

namespace holdfast {

inline constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// The length that a text may have, in UTF-16 code units, or `unlimited`.
std::size_t most_length(std::vector<Constraint> const& constraints);

/// Writes the constraints of those kinds as attributes, but for `max_length`. An attribute can be
/// written once: for the strictest constraint of its kind, or the first where that cannot be told.
void write_constraints(html::Writer& writer, std::vector<Constraint> const& constraints,
                       std::initializer_list<ConstraintKind> kinds);

}  // namespace holdfast
