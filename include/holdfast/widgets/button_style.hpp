// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include <holdfast/widgets/has_attributes.hpp>

namespace holdfast {

/// The look of a button.
enum class ButtonStyle : std::uint8_t { primary, secondary, danger, link };

/// Makes any element look like a button.
void set_button_style(HasAttributes& element, ButtonStyle style);

}  // namespace holdfast
