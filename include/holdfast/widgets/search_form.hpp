// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/element.hpp>
#include <holdfast/widgets/listing.hpp>

namespace holdfast {

/// Asks for the search text of a list. It only reads: the search text becomes part of the address.
/// It cannot stand in another form.
class SearchForm : public Element {
public:
    /// The label is that of the text's input.
    explicit SearchForm(Listing const& listing, std::string label = usual_label());

private:
    static std::string usual_label();
};

}  // namespace holdfast
