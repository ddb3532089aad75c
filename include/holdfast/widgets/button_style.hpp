// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include <holdfast/widgets/has_attributes.hpp>

namespace holdfast {

enum class ButtonStyle : std::uint8_t { primary, secondary, danger, link };

/// Lets an element look like a button, whatever it is.
void set_button_style(HasAttributes& element, ButtonStyle style);

}  // namespace holdfast
