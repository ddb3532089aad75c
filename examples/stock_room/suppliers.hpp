// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

namespace stock_room {

/// The origin of products.
struct Supplier {
    std::int64_t id = 0;
    std::string name;
    bool removed = false;

    static auto fields() {
        using namespace holdfast;
        return std::tuple{field<&Supplier::name>("name", "Name", required, max_length(60)),
                          field<&Supplier::removed>("removed", "Remove", computed)};
    }
    static auto record() { return holdfast::table<&Supplier::id>("supplier"); }
};

/// All suppliers, and those that somebody adds.
struct Suppliers {
    std::vector<Supplier> suppliers;
    std::vector<Supplier> added;

    explicit Suppliers(holdfast::sql::Transaction& transaction);

    void save(holdfast::sql::Transaction& transaction);

    static auto events() {
        using holdfast::event;
        return std::tuple{event<&Suppliers::save>("save", "Save")};
    }

private:
    static void remove(holdfast::sql::Transaction& transaction, Supplier const& supplier);
};

}  // namespace stock_room
