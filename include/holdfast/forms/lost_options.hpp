// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <holdfast/concurrency/base.hpp>
#include <holdfast/forms/primitive_input.hpp>

namespace holdfast {

/// The values that an input's user typed, or else left as they were, which are no longer on offer
/// under the label that he saw; of a set also those that he gave up.
std::vector<std::string> lost_options(PrimitiveInput const& input,
                                      concurrency::Recorded const& base,
                                      std::optional<std::string> const& typed,
                                      concurrency::Digester const& digester);

}  // namespace holdfast
