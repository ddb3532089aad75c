// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/widgets/destination.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// The way from the first page to this one.
class Breadcrumbs : public Element {
public:
    Breadcrumbs(std::vector<Destination> const& way, std::string here);
};

}  // namespace holdfast
