// SPDX-License-Identifier: MIT
#include "address_book/delete_form.hpp"

namespace address_book {

using namespace holdfast;

DeleteForm::DeleteForm(View& view, std::int64_t id, AddressBook const& book)
    : Form{view, "deletion"}, address_{load<Address>(view.transaction(), id)} {
    add<P>("What is deleted is gone for good:");
    show<&Address::name>();
    show<&Address::email>();
    show<&Address::telephone>();
    show<&Address::birthday>();
    show<&Address::street>();
    show<&Address::town>();
    show<&Address::notes>();
    auto const remove = event_of<erase>(address_, view.transaction());
    define_event_handler(remove, book.list.bookmark());
    add<Button>(remove, ButtonStyle::danger);
    add<ButtonLink>(book.edit.bookmark(id).labelled("Keep it"));
}

}  // namespace address_book
