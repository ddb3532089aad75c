// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <holdfast/concurrency/base.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// A value that is no longer on offer under the label that an input's user saw.
struct LostOption {
    /// Whether the user chose the value or left it as it was, or gave it up for another one.
    enum class Use { chosen, given_up };

    std::string value;      ///< as the option sends it
    Use use = Use::chosen;  ///< of the value
};

/// The lost options among the values that the user typed or left as they were, and among those that
/// the input showed before.
std::vector<LostOption> lost_options(PrimitiveInput const& input, concurrency::Recorded const& base,
                                     std::optional<std::string> const& typed,
                                     concurrency::Digester const& digester);

}  // namespace holdfast
