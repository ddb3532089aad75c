// SPDX-License-Identifier: MIT
// A long list, sorted, searched and paged by links; and a page that shows each widget.
#include <fmt/format.h>

#include <holdfast/inputs.hpp>
#include <holdfast/widgets.hpp>

#include "gallery.hpp"

using namespace holdfast;

struct Product {
    std::int64_t id = 0;
    std::string name;
    Decimal<2> price;
    int stock = 0;

    static auto fields() {
        return std::tuple{field<&Product::name>("name", "Name"),
                          field<&Product::price>("price", "Price in €"),
                          field<&Product::stock>("stock", "In stock")};
    }
};

std::vector<TableColumn<Product>> product_columns() {
    auto name = column_of<&Product::name>({"lower(name)"});
    name.style = ColumnStyle::row_header;
    auto const state = [](Product const& product) -> TableCell {
        if (product.stock > 0) return std::make_unique<Badge>(Severity::success, "available");
        return "sold out";
    };
    return {name, column_of<&Product::price>({"cents"}), column_of<&Product::stock>({"stock"}),
            TableColumn<Product>{.label = "State", .cell = state}};
}

std::vector<Product> products(sql::Transaction& transaction, Listing& listing) {
    std::string const found = " from product where lower(name) like lower(?) escape '\\'";
    auto const total = transaction.one<std::int64_t>(sql::unchecked("select count(*)" + found),
                                                     listing.search_pattern());
    listing.set_total(total.value());

    return transaction
        .rows<&Product::id, &Product::name, &Product::price, &Product::stock>(
            sql::unchecked("select id, name, cents, stock" + found + " order by " +
                           listing.order_by() + " limit ? offset ?"),
            listing.search_pattern(), listing.limit(), listing.offset())
        .to_vector();
}

// Sells everything out at once, however many products that are.
struct SoldOut {
    int count = 0;

    explicit SoldOut(sql::Transaction& transaction) {
        count = transaction.one<int>("select count(*) from product where stock = 0").value();
    }
    void remove(sql::Transaction& transaction) {
        transaction.execute("delete from product where stock = 0");
    }

    static auto fields() { return std::tuple{field<&SoldOut::count>("count", "Sold out")}; }
    static auto events() { return std::tuple{event<&SoldOut::remove>("remove", "Remove them")}; }
};

class SoldOutForm : public Form {
public:
    explicit SoldOutForm(View& view) : Form{view, "sold_out"}, sold_out_{view.transaction()} {
        add<DisplayedField>(field_of<&SoldOut::count>(sold_out_));
        add<DialogOpener>("removal", "Remove what is sold out…");
        auto& dialog = add<Dialog>("removal", "Remove these products?", "Keep them");
        dialog.add<P>("They are gone for good.");
        dialog.add<Button>(event_of<&SoldOut::remove>(sold_out_, view.transaction()),
                           ButtonStyle::danger);
    }

private:
    SoldOut sold_out_;
};

class CataloguePage : public Div {
public:
    explicit CataloguePage(View& view) {
        auto const columns = product_columns();
        Listing listing{view.rendering().address,
                        {.sort_keys = sort_keys(columns), .sorted_by = "name", .page_size = 10}};
        auto const shown = products(view.transaction(), listing);
        add<SearchForm>(listing, "Search for products");
        add<DataTable<Product>>("Products", columns, shown, listing);
        add<Pagination>(listing);
        add<SoldOutForm>(view);
        add<P>().add<A>(Url{"/widgets"}, "Each widget once");
    }
};

std::vector<sql::Migration> migrations() {
    std::vector<std::string> statements{
        "create table if not exists product (id integer primary key, name text not null, "
        "cents integer not null, stock integer not null)"};
    int id = 0;
    for (auto const* kind : {"Screw", "Nail", "Hinge", "Bolt", "Hook", "Rivet"}) {
        for (int size = 1; size <= 12; ++size) {
            ++id;
            statements.push_back(fmt::format(
                "insert into product values ({}, '{} {} mm', {}, {}) on conflict do nothing", id,
                kind, size, id * 37 % 400 + 5, id * 7 % 23));
        }
    }
    return {{"products", statements}};
}

int main(int argc, char** argv) {
    UserInterface user_interface;
    user_interface.define_view("/", "Catalogue").set_slot("main", factory<CataloguePage>());
    user_interface.define_view("/widgets", "Widgets").set_slot("main", factory<GalleryPage>());
    return run(argc, argv, user_interface,
               {.name = "catalogue",
                .description = "A long list, sorted, searched and paged by links",
                .migrations = migrations()});
}
