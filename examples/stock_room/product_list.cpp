// SPDX-License-Identifier: MIT
#include "stock_room/product_list.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <holdfast/app/database/sql_values.hpp>

#include "stock_room/product.hpp"

namespace stock_room {
namespace {

using namespace holdfast;
using soci::into;
using soci::use;

std::chrono::sys_days today(View const& view) {
    return std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds{std::chrono::seconds{view.rendering().now}});
}

std::vector<TableColumn<Product>> columns(StockRoom const& room, std::chrono::sys_days today) {
    auto name = column_of<&Product::name>({"lower(name)"});
    name.style = ColumnStyle::row_header;
    name.cell = [&room](Product const& product) -> TableCell {
        return std::make_unique<A>(room.edit.bookmark(product.id).labelled(product.name));
    };
    auto expiry = column_of<&Product::expiry>({"expiry"});
    expiry.cell = [today, plain = expiry.cell](Product const& product) -> TableCell {
        if (!product.expiry || *product.expiry > today) return plain(product);
        return std::make_unique<Badge>(
            Severity::danger,
            "expired " + FieldFormat<std::chrono::year_month_day>::format(*product.expiry));
    };
    return {name,
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
        "where lower(name || ' ' || supplier) like lower(:pattern) escape '\\'";
    long long total = 0;
    transaction.sql() << "select count(*)" + found, use(listing.search_pattern()), into(total);
    listing.set_total(total);

    std::vector<Product> products;
    Product product;
    soci::statement rows =
        (transaction.sql().prepare << "select id, name, supplier, price, expiry, quantity" + found +
                                          " order by " + listing.order_by() +
                                          " limit :limit offset :offset",
         use(listing.search_pattern()), use(listing.limit()), use(listing.offset()),
         into(product.id), into(product.name), into(product.supplier), into(product.price),
         into(product.expiry), into(product.quantity));
    rows.execute();
    while (rows.fetch()) products.push_back(product);
    return products;
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
