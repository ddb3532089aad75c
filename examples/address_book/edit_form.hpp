// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "address_book/address_book.hpp"
#include "address_book/address_form.hpp"

namespace address_book {

/// Changes an address and leads back to the list.
class EditForm : public AddressForm {
public:
    EditForm(holdfast::View& view, std::int64_t id, AddressBook const& book);
};

}  // namespace address_book
