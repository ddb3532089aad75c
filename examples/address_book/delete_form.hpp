// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include <holdfast/inputs.hpp>

#include "address_book/address.hpp"
#include "address_book/address_book.hpp"

namespace address_book {

/// Shows an address and deletes it, if it still is as it was shown.
class DeleteForm : public holdfast::Form {
public:
    DeleteForm(holdfast::View& view, std::int64_t id, AddressBook const& book);

private:
    template <auto member>
    void show() {
        add<holdfast::DisplayedField>(holdfast::field_of<member>(address_));
    }

    Address address_;
};

}  // namespace address_book
