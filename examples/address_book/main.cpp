// SPDX-License-Identifier: MIT
#include "address_book/address_book.hpp"

int main(int argc, char** argv) {
    address_book::AddressBook const user_interface;
    return holdfast::run(argc, argv, user_interface,
                         {.name = "address_book",
                          .description = "An address book: a list, and forms to add, edit, delete",
                          .migrations = address_book::migrations()});
}
