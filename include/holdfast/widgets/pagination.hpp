// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/widgets/element.hpp>
#include <holdfast/widgets/listing.hpp>

namespace holdfast {

/// Links to the pages of a long list; nothing when there is only one.
class Pagination : public Element {
public:
    /// Throws std::logic_error when the listing does not know how many rows there are.
    explicit Pagination(Listing const& listing);
};

}  // namespace holdfast
