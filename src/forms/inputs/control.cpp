// SPDX-License-Identifier: MIT
#include <holdfast/forms/inputs/control.hpp>
#include <holdfast/text/percent.hpp>

namespace holdfast {

SentTexts Control::most_sent(std::string_view shown) const {
    return {.bytes = text::form_encoded_size(shown)};
}

}  // namespace holdfast
