// SPDX-License-Identifier: MIT
// An address book with the ready pages of its records: a list, and pages to add, edit and delete.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

using namespace holdfast;

struct Address {
    std::int64_t id = 0;
    std::string name;
    std::string email;
    std::string telephone;
    std::optional<std::chrono::year_month_day> birthday;
    std::string notes;

    static auto record() {
        return table<&Address::id>("address", when_gone("This address is not in the book."));
    }
    static auto fields() {
        return std::tuple{field<&Address::name>("name", "Name", required, max_length(80)),
                          field<&Address::email>("email", "E-mail", is_email),
                          field<&Address::telephone>("telephone", "Telephone", is_telephone),
                          field<&Address::birthday>("birthday", "Birthday"),
                          field<&Address::notes>("notes", "Notes", max_length(2000))};
    }
};

int main(int argc, char** argv) {
    UserInterface user_interface;
    define_records<Address>(user_interface, "/",
                            {.titles = {.list = "Addresses", .add = "Add an address"}});
    return run(argc, argv, user_interface,
               {.name = "ready_address_book",
                .description = "An address book with ready pages",
                .migrations = {{"addresses",
                                {"create table address (id {identity}, name text not null, "
                                 "email text not null, telephone text not null, birthday date, "
                                 "notes text not null)"}}},
                .tables = tables_of<Address>()});
}
