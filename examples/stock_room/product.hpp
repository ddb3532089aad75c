// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>

#include "stock_room/stock_level.hpp"
#include "stock_room/suppliers.hpp"

namespace stock_room {

/// Something that is kept in the stock room, and how many of it are on which shelf.
struct Product {
    std::int64_t id = 0;
    std::string name;
    holdfast::Decimal<2> price;
    std::optional<std::int64_t> supplier_id;
    std::optional<std::chrono::year_month_day> expiry;
    int least_reserve = 0;
    std::string notes;
    std::vector<StockLevel> levels;

    std::string supplier;  ///< its name
    int quantity = 0;      ///< on all shelves

    /// One that is not there yet.
    static Product make(holdfast::sql::Transaction& transaction);

    /// One with all that a page shows of it. Answers "Not Found" when it is gone.
    static Product load(holdfast::sql::Transaction& transaction, std::int64_t id);

    /// The price of all of it.
    holdfast::Decimal<2> value() const { return price * quantity; }

    std::int64_t add(holdfast::sql::Transaction& transaction);
    void save(holdfast::sql::Transaction& transaction);
    void remove(holdfast::sql::Transaction& transaction);

    static auto fields() {
        using namespace holdfast;
        return std::tuple{field<&Product::name>("name", "Name", required, max_length(60),
                                                unique.ignoring_case().with_message(
                                                    "There is another product of this name.")),
                          field<&Product::price>("price", "Price", required, minimum(0),
                                                 maximum(100'000)),
                          field<&Product::supplier_id>("supplier_id", "Supplier", required),
                          field<&Product::expiry>("expiry", "Expires"),
                          field<&Product::least_reserve>("least_reserve", "To be kept in reserve",
                                                         required, minimum(0)),
                          field<&Product::notes>("notes", "Notes", max_length(20'000)),
                          field<&Product::supplier>("supplier", "Supplier", computed),
                          field<&Product::quantity>("quantity", "Quantity", computed)};
    }
    static auto record() {
        using namespace holdfast;
        return table<&Product::id>("product", reference<&Product::supplier_id, &Supplier::name>(),
                                   when_gone("This product is not kept here any more."));
    }
    static auto events() {
        using holdfast::event;
        return std::tuple{event<&Product::add>("add", "Add"), event<&Product::save>("save", "Save"),
                          event<&Product::remove>("delete", "Delete")};
    }

private:
    void save_levels(holdfast::sql::Transaction& transaction);
};

}  // namespace stock_room
