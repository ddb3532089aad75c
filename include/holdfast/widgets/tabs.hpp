// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include <holdfast/widgets/destination.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// Links to views that stand for parts of one thing, like tabs on folders.
class Tabs : public Element {
public:
    /// The name is for those who do not see them. Marks the tab that leads here.
    Tabs(std::string_view name, std::vector<Destination> const& tabs, Url const& here);
};

}  // namespace holdfast
