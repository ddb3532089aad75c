// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace holdfast {

/// Which of two values an input is to have after a conflict.
enum class Choice : std::uint8_t { mine, current };

/// What an input of a refused page shows beside, or instead of, its field's present value.
struct InputState {
    std::optional<std::string> typed{};      ///< a text that somebody typed
    std::optional<std::string> violation{};  ///< why it cannot be stored
    std::optional<Choice> choice{};          ///< the user chooses between it and the present value
    bool is_updated = false;                 ///< somebody else changed the value shown
};

}  // namespace holdfast
