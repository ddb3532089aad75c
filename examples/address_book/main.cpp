// SPDX-License-Identifier: MIT
// An address book for an office: a list to search and to sort, and an address to add, edit, delete.
#include "address_book/address_book.hpp"
#include "address_book/migrations.hpp"

int main(int argc, char** argv) {
    address_book::AddressBook const user_interface;
    return holdfast::run(argc, argv, user_interface,
                         {.name = "address_book",
                          .description = "An address book: a list, and forms to add, edit, delete",
                          .migrations = address_book::migrations()});
}
