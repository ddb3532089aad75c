// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/widgets/element.hpp>
#include <holdfast/widgets/listing.hpp>

namespace holdfast {

/// Links to the pages of a long list; empty when there is only one page.
class Pagination : public Element {
public:
    /// Throws std::logic_error before the listing's `set_total`.
    explicit Pagination(Listing const& listing);
};

}  // namespace holdfast
