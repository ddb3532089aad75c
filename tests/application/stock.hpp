// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <holdfast/rows.hpp>

#include "test_application.hpp"

namespace holdfast::testing {

struct Product {
    std::string id;
    std::string name;
    int quantity = 0;
    bool removed = false;

    std::string remove(sql::Transaction& transaction) {
        transaction.execute("delete from product where id = ?", id);
        return id;
    }

    static auto fields() {
        return std::tuple{field<&Product::name>("name", "Name", required, max_length(20)),
                          field<&Product::quantity>("quantity", "Quantity", minimum(0)),
                          field<&Product::removed>("removed", "Remove")};
    }
    static auto events() { return std::tuple{event<&Product::remove>("remove", "Remove now")}; }
};

/// All products, and those that a form adds.
struct Stock {
    std::vector<Product> products;
    std::vector<Product> added;

    explicit Stock(sql::Transaction& transaction) {
        auto rows = transaction.rows<std::string, std::string, int>(
            "select id, name, quantity from product order by id");
        for (auto const& [id, name, quantity] : rows) {
            products.push_back({.id = id, .name = name, .quantity = quantity});
        }
    }

    void save(sql::Transaction& transaction) {
        for (auto& product : products) {
            if (product.removed) {
                product.remove(transaction);
            } else {
                transaction.execute("update product set name = ?, quantity = ? where id = ?",
                                    product.name, product.quantity, product.id);
            }
        }
        for (auto& product : added) {
            auto const id = "n" + product.name;
            transaction.execute("insert into product values (?, ?, ?)", id, product.name,
                                product.quantity);
        }
    }

    void restock(sql::Transaction& transaction, std::string const& id) {
        for (auto& product : products) product.quantity += product.id == id ? 10 : 0;
        save(transaction);
    }

    static auto events() {
        return std::tuple{event<&Stock::save>("save", "Save"),
                          event<&Stock::restock>("restock", "Restock")};
    }
};

/// The layout of the products in the form.
enum class RowLayout { list, table };

/// The wishes of a test for the form over all products.
struct StockOptions {
    ConcurrencyPolicy policy = ConcurrencyPolicy::refuse;
    RowLayout layout = RowLayout::table;
    BlankRows blank = {.usual = 1, .most = 3, .name = "new product"};
    bool names_can_be_typed = true;
};

class StockForm : public Form {
public:
    StockForm(View& view, StockOptions const& options)
        : Form{view, "stock"}, stock_{view.transaction()} {
        set_concurrency_policy(options.policy);
        auto const fill = [&](FormRow& row, Product& product) {
            if (options.names_can_be_typed) {
                row.add_input<TextInput>(field_of<&Product::name>(product));
            }
            row.add_input<NumberInput>(field_of<&Product::quantity>(product));
            row.add_removal(field_of<&Product::removed>(product));
            if (row.is_new()) return;
            auto const remove = event_of<&Product::remove>(product, view.transaction());
            define_transition(remove, [](std::string const& id) { return Url{"/?removed=" + id}; });
            row.add<Button>(remove);
            row.add<Button>(event_of<&Stock::restock>(stock_, view.transaction(), product.id));
        };
        auto& rows = add_rows(options.layout);
        for (auto& product : stock_.products) fill(rows.add_row(product.id, product.name), product);
        rows.add_blank_rows(stock_.added, fill, options.blank);
        add<Button>(event_of<&Stock::save>(stock_, view.transaction()));
    }

private:
    FormRows& add_rows(RowLayout layout) {
        if (layout == RowLayout::list) return add<FormRows>(*this, "product");
        return add<FormTable>(*this, "product", std::vector<std::string>{"Name", "Quantity"});
    }

    Stock stock_;
};

/// An application over a table of products: 17 is Bolt M6, of which there are 5, and 18 is Nut M6,
/// of which there are 8.
class StockApplication : public TestApplication {
public:
    explicit StockApplication(StockOptions const& stock = {}, ApplicationOptions options = {},
                              TestHooks test_hooks = {})
        : TestApplication{[&stock](UserInterface& user_interface) {
                              user_interface.define_view("/", "Stock")
                                  .set_slot("main", factory<StockForm>(stock));
                          },
                          std::move(options), std::move(test_hooks)} {
        execute("create table product (id varchar(40) primary key, name varchar(40) not null, "
                "quantity integer not null)");
        execute("insert into product values ('17', 'Bolt M6', 5), ('18', 'Nut M6', 8)");
    }

    /// Such as `17 Bolt M6 5, 18 Nut M6 8`.
    std::string products() {
        sql::Transaction transaction{database, sql::Access::read, deadline()};
        std::string text;
        for (auto const& product : Stock{transaction}.products) {
            text += (text.empty() ? "" : ", ") + product.id + ' ' + product.name + ' ' +
                    std::to_string(product.quantity);
        }
        return text;
    }
};

}  // namespace holdfast::testing
