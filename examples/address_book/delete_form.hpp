// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "address_book/address.hpp"
#include "address_book/address_book.hpp"

namespace address_book {

/// Shows an address and deletes it, if it still is as it was shown.
class DeleteForm : public holdfast::Form {
public:
    DeleteForm(holdfast::View& view, std::int64_t id, AddressBook const& book);

private:
    template <class Value>
    void show(Value Address::*member) {
        add<holdfast::DisplayedField>(holdfast::field_of(address_, member));
    }

    Address address_;
};

}  // namespace address_book
