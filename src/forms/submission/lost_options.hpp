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
    /// Whether he chose it, or left it as it was; or gave it up for another one.
    enum class Use { chosen, given_up };

    std::string value;
    Use use = Use::chosen;
};

/// What is lost of that which an input's user typed, or else left as it was, and of the value that
/// the input showed before, whatever was chosen instead.
std::vector<LostOption> lost_options(PrimitiveInput const& input, concurrency::Recorded const& base,
                                     std::optional<std::string> const& typed,
                                     concurrency::Digester const& digester);

}  // namespace holdfast
