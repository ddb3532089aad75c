// SPDX-License-Identifier: MIT
#include "stock_room/migrations.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

#include "stock_room/stock_level.hpp"

namespace stock_room {
namespace {

constexpr std::array<std::string_view, 4> suppliers{"Alder & Sons", "Brook Farm", "Harbour Trading",
                                                    "Mill Lane Wholesale"};

constexpr std::array<std::string_view, 4> shelves{"shelf A1", "shelf A2", "reserve R1",
                                                  "reserve R2"};

constexpr std::array<std::string_view, 10> goods{"Barley",  "Beans", "Coffee", "Flour", "Honey",
                                                 "Lentils", "Oats",  "Rice",   "Salt",  "Tea"};

constexpr std::array<std::string_view, 5> sizes{"250 g", "500 g", "1 kg", "5 kg", "25 kg"};

constexpr std::string_view once = "where not exists (select 1 from examples_added)";

std::string product(std::size_t number) {
    auto const good = number / sizes.size();
    auto const size = number % sizes.size();
    return fmt::format(
        "insert into product (name, price, supplier_id, expiry, least_reserve, notes) "
        "select '{} {}', {}, {}, {}, {}, '{}' {}",
        goods[good], sizes[size], 95 + good * 30 + size * size * 210, good % suppliers.size() + 1,
        number % 7 == 0
            ? "null"
            : fmt::format("'{}-{:02}-{:02}'", 2026 + number % 4, number % 12 + 1, number % 28 + 1),
        size < 3 ? 10 : 2, number % 9 == 0 ? "Keep dry.\nTurn the sacks monthly." : "", once);
}

std::vector<std::string> tables() {
    return {"create table if not exists supplier (id {identity}, name text not null)",
            "create table if not exists shelf (id {identity}, name text not null, "
            "in_reserve integer not null)",
            "create table if not exists product (id {identity}, name text not null, "
            "price bigint not null, supplier_id bigint not null references supplier (id), "
            "expiry date, least_reserve integer not null, notes text not null)",
            // On SQLite lower() knows only the letters of ASCII, so that "Äpfel" and "äpfel" are
            // two.
            "create unique index if not exists product_name on product (lower(name))",
            fmt::format("create table if not exists stock_level ("
                        "product_id bigint not null references product (id), "
                        "shelf_id bigint not null references shelf (id), "
                        "quantity integer not null check (quantity between 0 and {}), "
                        "primary key (product_id, shelf_id))",
                        StockLevel::most)};
}

// A database of an earlier version has the examples where the table that is made first has a row.
std::vector<std::string> example_stock() {
    std::vector<std::string> statements{
        "create table if not exists examples_added (id integer primary key)"};
    for (auto const supplier : suppliers) {
        statements.push_back(
            fmt::format("insert into supplier (name) select '{}' {}", supplier, once));
    }
    for (auto const shelf : shelves) {
        statements.push_back(fmt::format("insert into shelf (name, in_reserve) select '{}', {} {}",
                                         shelf, shelf.starts_with("reserve") ? 1 : 0, once));
    }
    for (std::size_t number = 0; number < goods.size() * sizes.size(); ++number) {
        statements.push_back(product(number));
    }
    statements.push_back(fmt::format(
        "insert into stock_level (product_id, shelf_id, quantity) select product.id, shelf.id, "
        "(product.id * 7 + shelf.id * 5) % 20 + 6 from product cross join shelf {}",
        once));
    statements.emplace_back("drop table examples_added");
    return statements;
}

}  // namespace

std::vector<holdfast::sql::Migration> migrations() {
    return {{"stock", tables()}, {"example stock", example_stock()}};
}

}  // namespace stock_room
