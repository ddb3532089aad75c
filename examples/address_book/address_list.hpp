// SPDX-License-Identifier: MIT
#pragma once

#include "address_book/address_book.hpp"

namespace address_book {

/// A page of all addresses, or of those that are searched for.
class AddressList : public holdfast::Div {
public:
    AddressList(holdfast::View& view, AddressBook const& book);
};

}  // namespace address_book
