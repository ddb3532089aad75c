// SPDX-License-Identifier: MIT
#include <holdfast/fields/bound_event.hpp>
#include <holdfast/fields/bound_field.hpp>
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

std::vector<std::unique_ptr<BoundField>> BoundEvent::fields() const {
    if (object_.fields == nullptr) return {};
    return object_.fields(object_.address);
}

}  // namespace holdfast
