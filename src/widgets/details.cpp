// SPDX-License-Identifier: MIT
#include <holdfast/widgets/details.hpp>
#include <holdfast/widgets/elements.hpp>

namespace holdfast {

Details::Details(std::string summary, Openness openness) : Element{"details"} {
    add_class("holdfast-details");
    if (openness == Openness::open) set_attribute("open", "");
    add<Summary>(std::move(summary));
}

}  // namespace holdfast
