// SPDX-License-Identifier: MIT
// Many objects in one form: rows are changed, added and removed, and a note has a form of its own
// within.
#include <limits>
#include <string>
#include <vector>

#include <holdfast/records.hpp>
#include <holdfast/rows.hpp>

using namespace holdfast;

struct Product {
    long long id = 0;
    std::string name;
    int quantity = 0;
    bool removed = false;

    static auto fields() {
        return std::tuple{field<&Product::name>("name", "Name", required, max_length(40)),
                          field<&Product::quantity>("quantity", "Quantity", minimum(0)),
                          field<&Product::removed>("removed", "Remove", computed)};
    }
    static auto record() { return table<&Product::id>("product"); }
};

struct Stock {
    std::vector<Product> products;
    std::vector<Product> added;  // those that a user typed into blank rows

    explicit Stock(sql::Transaction& transaction)
        : products{select<Product>(transaction, "order by name")} {}

    void save(sql::Transaction& transaction) {
        for (auto const& product : products) {
            if (product.removed) {
                erase(transaction, product);
            } else {
                update(transaction, product);
            }
        }
        for (auto& product : added) insert(transaction, product);
    }

    void restock(sql::Transaction& transaction, long long id) {
        for (auto& product : products) {
            if (product.id != id) continue;
            if (product.quantity > std::numeric_limits<int>::max() - 10) {
                throw DomainException{"There is no room for 10 more of " + product.name + "."};
            }
            product.quantity += 10;
        }
        save(transaction);
    }

    static auto events() {
        return std::tuple{event<&Stock::save>("save", "Save"),
                          event<&Stock::restock>("restock", "10 more")};
    }
};

struct Remark {
    std::string text;

    explicit Remark(sql::Transaction& transaction) {
        text = transaction.one<std::string>("select body from remark where id = 1").value();
    }

    void save(sql::Transaction& transaction) {
        transaction.execute("update remark set body = ? where id = 1", text);
    }

    static auto fields() {
        return std::tuple{field<&Remark::text>("text", "Remark", max_length(200))};
    }
    static auto events() { return std::tuple{event<&Remark::save>("save", "Save the remark")}; }
};

class RemarkForm : public NestedForm {
public:
    explicit RemarkForm(View& view) : NestedForm{view, "remark"}, remark_{view.transaction()} {
        use_layout<FormLayout>().add_input<TextInput>(field_of<&Remark::text>(remark_));
        add<Button>(event_of<&Remark::save>(remark_, view.transaction()), ButtonStyle::secondary);
    }

private:
    Remark remark_;
};

class StockForm : public Form {
public:
    explicit StockForm(View& view) : Form{view, "stock"}, stock_{view.transaction()} {
        auto const fill = [&](FormRow& row, Product& product) {
            row.add_input<TextInput>(field_of<&Product::name>(product));
            row.add_input<NumberInput>(field_of<&Product::quantity>(product));
            row.add_removal(field_of<&Product::removed>(product));
            if (row.is_new()) return;
            row.add<Button>(event_of<&Stock::restock>(stock_, view.transaction(), product.id),
                            ButtonStyle::secondary);
        };
        auto& rows =
            add<FormTable>(*this, "product",
                           std::vector<std::string>{"Name", "Quantity", "Remove", "Restock"});
        for (auto& product : stock_.products) {
            fill(rows.add_row(std::to_string(product.id), product.name), product);
        }
        rows.add_blank_rows(stock_.added, fill, {.name = "new product"});
        add<RemarkForm>(view);
        add<Button>(event_of<&Stock::save>(stock_, view.transaction()));
    }

private:
    Stock stock_;
};

int main(int argc, char** argv) {
    UserInterface user_interface;
    user_interface.define_view("/", "Stock").set_slot("main", factory<StockForm>());
    return run(argc, argv, user_interface,
               {.name = "rows",
                .description = "A form of many rows, and one within it",
                .migrations = {
                    {"stock",
                     {"create table if not exists product (id {identity}, name text not null, "
                      "quantity integer not null)",
                      "create table if not exists remark (id integer primary key, "
                      "body text not null)",
                      "insert into product (name, quantity) select 'Bolt M6', 5 "
                      "where not exists (select 1 from remark)",  // of an earlier version
                      "insert into remark values (1, '') on conflict do nothing"}}}});
}
