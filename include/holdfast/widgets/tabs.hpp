// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include <holdfast/widgets/destination.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// Links to views of the parts of one object, like tabs on folders.
class Tabs : public Element {
public:
    /// The name is for people who do not see the tabs. The tab that leads here is marked.
    Tabs(std::string_view name, std::vector<Destination> const& tabs, Url const& here);
};

}  // namespace holdfast
