// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <span>

#include <holdfast/fields/bound_field.hpp>
#include <holdfast/html/writer.hpp>

namespace holdfast {

inline constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// Whether a text must always be given.
bool is_required(std::span<Constraint const> constraints);

/// The length that a text may have, in UTF-16 code units, or `unlimited`.
std::size_t most_length(std::span<Constraint const> constraints);

/// Writes the constraints of those kinds as attributes, but for `max_length`. An attribute can be
/// written once: for the strictest constraint of its kind, or the first where that cannot be told.
void write_constraints(html::Writer& writer, std::span<Constraint const> constraints,
                       std::initializer_list<ConstraintKind> kinds);

/// Whether the field's minimum is one of the values of the step. Browsers count from the minimum
/// and assume so.
bool steps_from_minimum(BoundField const& field, Constraint const& step);

}  // namespace holdfast
