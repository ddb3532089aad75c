// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "forms/inputs/input_state.hpp"

namespace holdfast {

/// The two values between which a user chooses after a conflict.
enum class Choice : std::uint8_t { mine, current };

/// The state of an input on a refused page, beside its field's present value.
struct InputState {
    std::optional<std::string> typed{};      ///< a text that somebody typed
    std::optional<std::string> violation{};  ///< why it cannot be stored
    std::optional<Choice> choice{};          ///< the user chooses between it and the present value
    bool is_updated = false;                 ///< somebody else changed the value shown
};

}  // namespace holdfast
