// SPDX-License-Identifier: MIT
#pragma once

#include "address_book/address.hpp"

namespace address_book {

/// The inputs for all that is known of somebody. What is done with it the forms derived from it
/// say.
class AddressForm : public holdfast::Form {
protected:
    AddressForm(holdfast::View& view, Address address);

    Address address_;
    holdfast::FormLayout* layout_;
};

}  // namespace address_book
