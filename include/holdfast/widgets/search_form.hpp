// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/element.hpp>
#include <holdfast/widgets/listing.hpp>

namespace holdfast {

/// Asks what to search a list for. It only reads: what is searched for becomes part of the address.
/// It cannot stand in another form.
class SearchForm : public Element {
public:
    explicit SearchForm(Listing const& listing, std::string label = "Search");
};

}  // namespace holdfast
