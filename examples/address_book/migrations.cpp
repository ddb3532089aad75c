// SPDX-License-Identifier: MIT
#include "address_book/migrations.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

namespace address_book {
namespace {

constexpr std::array<std::string_view, 16> given_names{"Agnes", "Boris", "Clara", "David",
                                                       "Edith", "Felix", "Grace", "Henry",
                                                       "Irene", "Jacob", "Karin", "Louis",
                                                       "Maria", "Niels", "Olive", "Peter"};

constexpr std::array<std::string_view, 12> family_names{"Abbott", "Becker", "Carver", "Dekker",
                                                        "Fisher", "Glover", "Harper", "Jensen",
                                                        "Keller", "Mercer", "Novak",  "Turner"};

constexpr std::array<std::string_view, 6> streets{"Mill Lane",    "Harbour Street", "Church Road",
                                                  "Station Road", "High Street",    "Orchard Way"};

constexpr std::array<std::string_view, 7> towns{"Ashford", "Bristol", "Dover", "Exeter",
                                                "Lincoln", "Ripon",   "Whitby"};

constexpr std::size_t examples = 48;  // for so long each name is another one

std::string birthday(std::size_t number) {
    if (number % 3 == 0) return "null";
    return fmt::format("'{}-{:02}-{:02}'", 1950 + number, number % 12 + 1, number % 28 + 1);
}

std::string example(std::size_t number) {
    auto const given = given_names[number % given_names.size()];
    auto const family = family_names[number % family_names.size()];
    return fmt::format(
        "insert into address (name, email, telephone, birthday, street, town, notes) "
        "select '{0} {1}', lower('{0}.{1}@example.org'), '+44 20 7946 0{2:03}', {3}, '{4} {5}', "
        "'{6}', '{7}' where not exists (select 1 from examples_added)",
        given, family, 100 + number, birthday(number), number * 7 % 90 + 1,
        streets[number % streets.size()], towns[number % towns.size()],
        number % 5 == 0 ? "Prefers to be called in the morning." : "");
}

// A database of an earlier version has the examples where the table that is made first has a row.
std::vector<std::string> example_addresses() {
    std::vector<std::string> statements{
        "create table if not exists examples_added (id integer primary key)"};
    for (std::size_t number = 0; number < examples; ++number) {
        statements.push_back(example(number));
    }
    statements.emplace_back("drop table examples_added");
    return statements;
}

}  // namespace

std::vector<holdfast::sql::Migration> migrations() {
    return {{"addresses",
             {"create table if not exists address (id {identity}, name text not null, "
              "email text not null, telephone text not null, birthday date, street text not null, "
              "town text not null, notes text not null)"}},
            {"example addresses", example_addresses()}};
}

}  // namespace address_book
