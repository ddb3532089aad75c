// SPDX-License-Identifier: MIT
#pragma once

#include "address_book/address_book.hpp"
#include "address_book/address_form.hpp"

namespace address_book {

/// Adds an address and leads to it.
class AddForm : public AddressForm {
public:
    AddForm(holdfast::View& view, AddressBook const& book);
};

}  // namespace address_book
