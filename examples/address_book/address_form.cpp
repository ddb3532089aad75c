// SPDX-License-Identifier: MIT
#include "address_book/address_form.hpp"

#include <utility>

namespace address_book {

using namespace holdfast;

AddressForm::AddressForm(View& view, Address address)
    : Form{view, "address"}, address_{std::move(address)}, layout_{&use_layout<FormLayout>()} {
    layout_->add_input<TextInput>(field_of(address_, &Address::name));
    auto& contact = layout_->add_row({6, 6});
    contact.add_input<EMailInput>(field_of(address_, &Address::email));
    contact.add_input<TelephoneInput>(field_of(address_, &Address::telephone));
    layout_->add_input<DateInput>(field_of(address_, &Address::birthday));
    auto& place = layout_->add_field_set("Where to find them").add_row({8, 4});
    place.add_input<TextInput>(field_of(address_, &Address::street));
    place.add_input<TextInput>(field_of(address_, &Address::town));
    layout_->add_input<TextArea>(field_of(address_, &Address::notes));
}

}  // namespace address_book
