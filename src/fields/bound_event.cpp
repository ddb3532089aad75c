// SPDX-License-Identifier: MIT
#include <holdfast/fields/bound_event.hpp>
#include <holdfast/text/percent.hpp>

namespace holdfast {

std::string BoundEvent::name() const {
    std::string name = key_;
    char separator = '?';
    for (auto const& argument : arguments_) {
        name += separator;
        name += text::percent_encode(argument);
        separator = '&';
    }
    return name;
}

}  // namespace holdfast
