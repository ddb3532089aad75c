// SPDX-License-Identifier: MIT
#include "stock_room/product_list.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <holdfast/widgets.hpp>

#include "stock_room/product.hpp"

namespace stock_room {
namespace {

using namespace holdfast;

std::chrono::sys_days today(View const& view) {
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds{std::chrono::seconds{view.rendering().now}});
}

std::vector<TableColumn<Product>> columns(StockRoom const& room, std::chrono::sys_days today) {
    auto expiry = column_of<&Product::expiry>({"expiry"});
    expiry.cell = [today, plain = expiry.cell](Product const& product) -> TableCell {
        if (!product.expiry || *product.expiry > today) return plain(product);
        return std::make_unique<Badge>(
            Severity::danger,
            "expired " + FieldFormat<std::chrono::year_month_day>::format(*product.expiry));
    };
    return {linked_column_of<&Product::name>(room.edit, {"lower(name)"}),
            column_of<&Product::supplier>({"lower(supplier)", "lower(name)"}),
            column_of<&Product::quantity>({"quantity"}),
            column_of<&Product::price>({"price"}),
            TableColumn<Product>{.name = "value",
                                 .label = "Value",
                                 .cell = [](auto const& product) { return product.value().text(); },
                                 .style = ColumnStyle::number,
                                 .order_by = {"quantity * price"}},
            expiry};
}

std::vector<Product> read(sql::Transaction& transaction, Listing& listing) {
    std::string const found =
        " from (select product.id as id, product.name as name, supplier.name as supplier, price, "
        "expiry, (select coalesce(sum(quantity), 0) from stock_level "
        "where product_id = product.id) as quantity "
        "from product join supplier on supplier.id = supplier_id) as listed "
        "where lower(name || ' ' || supplier) like lower(?) escape '\\'";
    auto const total = transaction.one<std::int64_t>(sql::unchecked("select count(*)" + found),
                                                     listing.search_pattern());
    listing.set_total(total.value());

    return transaction
        .rows<&Product::id, &Product::name, &Product::supplier, &Product::price, &Product::expiry,
              &Product::quantity>(sql::unchecked(
                                      "select id, name, supplier, price, expiry, quantity" + found +
                                      " order by " + listing.order_by() + " limit ? offset ?"),
                                  listing.search_pattern(), listing.limit(), listing.offset())
        .to_vector();
}

}  // namespace

ProductList::ProductList(View& view, StockRoom const& room) {
    auto const shown = columns(room, today(view));
    Listing listing{view.address(), {.sort_keys = sort_keys(shown), .sorted_by = "name"}};
    auto const products = read(view.transaction(), listing);
    add<SearchForm>(listing, "Search for a product or a supplier");
    add<DataTable<Product>>("Products", shown, products, listing);
    add<Pagination>(listing);
    add<ButtonLink>(room.add.bookmark(), ButtonStyle::primary);
}

}  // namespace stock_room
