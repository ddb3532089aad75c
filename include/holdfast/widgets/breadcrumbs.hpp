// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/widgets/destination.hpp>
#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// The path from the first page to this one.
class Breadcrumbs : public Element {
public:
    /// The links to the pages above, and then the name of this page.
    Breadcrumbs(std::vector<Destination> const& links, std::string here);
};

}  // namespace holdfast
