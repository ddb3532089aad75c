// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

namespace address_book {

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

    static auto fields() {
        using namespace holdfast;
        return std::tuple{field<&Address::name>("name", "Name", required, max_length(80)),
                          field<&Address::email>("email", "E-mail", is_email),
                          field<&Address::telephone>("telephone", "Telephone", is_telephone),
                          field<&Address::birthday>("birthday", "Birthday"),
                          field<&Address::street>("street", "Street", max_length(80)),
                          field<&Address::town>("town", "Town", max_length(80)),
                          field<&Address::notes>("notes", "Notes", max_length(2000))};
    }
    static auto record() {
        using namespace holdfast;
        return table<&Address::id>("address",
                                   when_gone("This address is not in the book any more."));
    }
    static auto events() {
        using namespace holdfast;
        return std::tuple{event<insert>("add", "Add"), event<update>("save", "Save"),
                          event<erase>("delete", "Delete")};
    }
};

}  // namespace address_book
