// SPDX-License-Identifier: MIT
#include "address_book/add_form.hpp"

namespace address_book {

using namespace holdfast;

AddForm::AddForm(View& view, AddressBook const& book) : AddressForm{view, {}} {
    auto const add = event_of<insert>(address_, view.transaction());
    define_transition(add, [&book](std::int64_t id) { return book.edit.bookmark(id); });
    layout_->add<Button>(add);
}

}  // namespace address_book
