// SPDX-License-Identifier: MIT
#include "address_book/edit_form.hpp"

namespace address_book {

using namespace holdfast;

EditForm::EditForm(View& view, std::int64_t id, AddressBook const& book)
    : AddressForm{view, load<Address>(view.transaction(), id)} {
    auto const save = event_of<update>(address_, view.transaction());
    define_event_handler(save, book.list.bookmark());
    auto& line = layout_->add_line();
    line.add<Button>(save);
    line.add<ButtonLink>(book.remove.bookmark(id).labelled("Delete…"));
}

}  // namespace address_book
