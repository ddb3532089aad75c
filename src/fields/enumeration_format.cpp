// SPDX-License-Identifier: MIT
#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/text/messages/fields.hpp>

namespace holdfast {

Violation detail::none_of(std::span<std::string_view const> labels) {
    std::string listed;
    for (auto const label : labels) text::enlist(listed, label);
    return Violation{
        text::say<messages::none_of_list>({{"label", text::label_place}, {"limit", listed}})};
}

}  // namespace holdfast
