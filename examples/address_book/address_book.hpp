// SPDX-License-Identifier: MIT
#pragma once

#include <fmt/format.h>

#include <holdfast/inputs.hpp>
#include <holdfast/records.hpp>
#include <holdfast/widgets.hpp>

namespace address_book {

using namespace holdfast;

/// Somebody, and where to find them.
struct Address {
    std::int64_t id = 0;
    std::string name;
    std::string email;
    std::string telephone;
    std::optional<std::chrono::year_month_day> birthday;
    std::string street;
    std::string town;
    std::string notes;

    static auto record() {
        return table<&Address::id>("address",
                                   when_gone("This address is not in the book any more."));
    }
    static auto fields() {
        return std::tuple{field<&Address::name>("name", "Name", required, max_length(80)),
                          field<&Address::email>("email", "E-mail", is_email),
                          field<&Address::telephone>("telephone", "Telephone", is_telephone),
                          field<&Address::birthday>("birthday", "Birthday"),
                          field<&Address::street>("street", "Street", max_length(80)),
                          field<&Address::town>("town", "Town", max_length(80)),
                          field<&Address::notes>("notes", "Notes", max_length(2000))};
    }
};

inline void add_inputs(FormLayout& layout, Address& address, View&) {
    layout.add_input<TextInput>(field_of<&Address::name>(address));
    auto& contact = layout.add_row({6, 6});
    contact.add_input<EMailInput>(field_of<&Address::email>(address));
    contact.add_input<TelephoneInput>(field_of<&Address::telephone>(address));
    layout.add_input<DateInput>(field_of<&Address::birthday>(address));
    auto& place = layout.add_field_set("Where to find them").add_row({8, 4});
    place.add_input<TextInput>(field_of<&Address::street>(address));
    place.add_input<TextInput>(field_of<&Address::town>(address));
    layout.add_input<TextArea>(field_of<&Address::notes>(address));
}

/// Pages to find, add, edit and delete addresses.
class AddressBook : public UserInterface {
    using Id = PathArgument<std::int64_t>;

public:
    AddressBook() {
        define_navigation("Address book", {list.bookmark(), add.bookmark()});
        list.set_slot("main", [this](View& view) { return make_list(view); });

        add.set_parent(list);
        add.set_slot("main", adding_form<Address>(add_inputs, edit));

        edit.set_parent(list);
        edit.set_breadcrumb(name_of);
        edit.set_title([](View& view, std::int64_t id) { return "Edit " + name_of(view, id); });
        edit.set_slot("main", editing_form<Address>(add_inputs, list, remove));

        remove.set_parent(edit);
        remove.set_breadcrumb("Delete");
        remove.set_title([](View& view, std::int64_t id) { return "Delete " + name_of(view, id); });
        remove.set_slot("main", deleting_form<Address>(list, edit));
    }

    ViewWith<>& list = define_view("/", "Addresses");
    ViewWith<>& add = define_view("/new", "Add an address");
    ViewWith<Id>& edit = define_view("/{id}", "Edit an address", Id{"id"});
    ViewWith<Id>& remove = define_view("/{id}/delete", "Delete an address", Id{"id"});

private:
    std::unique_ptr<Div> make_list(View& view) const {
        std::vector<TableColumn<Address>> const columns{
            linked_column_of<&Address::name>(edit, {"lower(name)"}),
            column_of<&Address::email>({"lower(email)"}), column_of<&Address::telephone>(),
            column_of<&Address::town>({"lower(town)", "lower(name)"})};
        Listing listing{view.address(),
                        {.sort_keys = sort_keys(columns), .sorted_by = "name", .page_size = 10}};
        auto const addresses =
            select_page<&Address::name, &Address::email, &Address::telephone, &Address::town>(
                view.transaction(), listing);
        auto page = std::make_unique<Div>();
        page->add<SearchForm>(listing,
                              "Search for a name, an e-mail address, a telephone number or a town");
        page->add<DataTable<Address>>("Addresses", columns, addresses, listing);
        page->add<Pagination>(listing);
        page->add<ButtonLink>(add.bookmark(), ButtonStyle::primary);
        return page;
    }

    static std::string name_of(View& view, std::int64_t id) {
        return load<Address>(view.transaction(), id).name;
    }
};

constexpr std::array given_names{"Agnes", "Boris", "Clara", "David", "Edith", "Felix",
                                 "Grace", "Henry", "Irene", "Jacob", "Karin", "Louis",
                                 "Maria", "Niels", "Olive", "Peter"};
constexpr std::array family_names{"Abbott", "Becker", "Carver", "Dekker", "Fisher", "Glover",
                                  "Harper", "Jensen", "Keller", "Mercer", "Novak",  "Turner"};
constexpr std::array streets{"Mill Lane",    "Harbour Street", "Church Road",
                             "Station Road", "High Street",    "Orchard Way"};
constexpr std::array towns{"Ashford", "Bristol", "Dover", "Exeter", "Lincoln", "Ripon", "Whitby"};

/// Adds somebody who does not exist, unless a program of an earlier version has done so.
inline std::string example(std::size_t number) {
    auto const birthday =
        fmt::format("'{}-{:02}-{:02}'", 1950 + number, number % 12 + 1, number % 28 + 1);
    return fmt::format(
        "insert into address (name, email, telephone, birthday, street, town, notes) "
        "select '{0} {1}', lower('{0}.{1}@example.org'), '+44 20 7946 0{2:03}', {3}, '{4} {5}', "
        "'{6}', '{7}' where not exists (select 1 from examples_added)",
        given_names[number % 16], family_names[number % 12], 100 + number,
        number % 3 == 0 ? "null" : birthday, number * 7 % 90 + 1, streets[number % 6],
        towns[number % 7], number % 5 == 0 ? "Prefers to be called in the morning." : "");
}

/// The table, and four dozen examples.
inline std::vector<sql::Migration> migrations() {
    std::vector<std::string> examples{
        "create table if not exists examples_added (id integer primary key)"};
    for (std::size_t number = 0; number < 48; ++number) examples.push_back(example(number));
    examples.emplace_back("drop table examples_added");
    return {{"addresses",
             {"create table if not exists address (id {identity}, name text not null, "
              "email text not null, telephone text not null, birthday date, street text not null, "
              "town text not null, notes text not null)"}},
            {"example addresses", examples}};
}

}  // namespace address_book
