// SPDX-License-Identifier: MIT
#include "address_book/address_form.hpp"

#include <utility>

#include <holdfast/inputs.hpp>

namespace address_book {

using namespace holdfast;

AddressForm::AddressForm(View& view, Address address)
    : Form{view, "address"}, address_{std::move(address)}, layout_{&use_layout<FormLayout>()} {
    layout_->add_input<TextInput>(field_of<&Address::name>(address_));
    auto& contact = layout_->add_row({6, 6});
    contact.add_input<EMailInput>(field_of<&Address::email>(address_));
    contact.add_input<TelephoneInput>(field_of<&Address::telephone>(address_));
    layout_->add_input<DateInput>(field_of<&Address::birthday>(address_));
    auto& place = layout_->add_field_set("Where to find them").add_row({8, 4});
    place.add_input<TextInput>(field_of<&Address::street>(address_));
    place.add_input<TextInput>(field_of<&Address::town>(address_));
    layout_->add_input<TextArea>(field_of<&Address::notes>(address_));
}

}  // namespace address_book
