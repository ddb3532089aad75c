// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <gtest/gtest.h>

#include <holdfast/fields/boolean_format.hpp>
#include <holdfast/fields/calendar_format.hpp>
#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/event.hpp>
#include <holdfast/fields/event_of.hpp>
#include <holdfast/fields/field.hpp>
#include <holdfast/records/references.hpp>

#include "sql/test_database.hpp"

namespace holdfast::test_records {

/// The origin of goods.
struct Supplier {
    std::int64_t id = 0;
    std::string name;

    static auto fields() { return std::tuple{field<&Supplier::name>("name", "Name", required)}; }
    static auto record() { return table<&Supplier::id>("supplier"); }
};

/// Goods, with a column of each kind.
struct Product {
    std::int64_t id = 0;
    std::string name;
    std::string code;
    Decimal<2> price;
    bool is_sold = false;
    std::optional<std::chrono::year_month_day> expiry;
    std::optional<std::int64_t> supplier_id;
    std::vector<std::string> tags;
    std::string origin;      ///< no field
    std::string shown_name;  ///< no column

    static auto fields() {
        return std::tuple{field<&Product::name>("name", "Name", unique.ignoring_case()),
                          field<&Product::code>("code", "Code",
                                                unique.with_message(
                                                    "{label} is printed on another product.")),
                          field<&Product::price>("price", "Price", column("price_in_cents")),
                          field<&Product::is_sold>("is_sold", "Sold"),
                          field<&Product::expiry>("expiry", "Expires"),
                          field<&Product::supplier_id>("supplier_id", "Supplier"),
                          field<&Product::tags>("tags", "Tags"),
                          field<&Product::shown_name>("shown_name", "Name", computed)};
    }
    static auto events() {
        return std::tuple{event<insert>("add", "Add"), event<update>("save", "Save"),
                          event<erase>("delete", "Delete")};
    }
    static auto record() {
        return table<&Product::id>("product", stored<&Product::origin>("origin"),
                                   unique_together<&Product::price, &Product::origin>(),
                                   reference<&Product::supplier_id, &Supplier::name>(),
                                   when_gone("This product is not kept any more."));
    }
};

/// A class whose key is the program's.
struct Country {
    std::string code;
    std::string name;

    static auto fields() {
        return std::tuple{field<&Country::code>("code", "Code"),
                          field<&Country::name>("name", "Name")};
    }
    static auto record() { return table<&Country::code>("country"); }
};

/// A class with a type that holds more than a column.
struct Meter {
    std::int64_t id = 0;
    std::uint64_t count = 0;

    static auto record() { return table<&Meter::id>("meter", stored<&Meter::count>("count")); }
};

inline std::vector<std::string> const& schema() {
    static std::vector<std::string> const statements{
        "create table if not exists supplier (id {identity}, name text not null)",
        "create table if not exists product (id {identity}, name text not null, "
        "code text not null, price_in_cents bigint not null, is_sold integer not null, "
        "expiry date, supplier_id bigint references supplier (id), tags text not null, "
        "origin text not null)",
        "create unique index if not exists product_name on product (lower(name))",
        "create unique index if not exists product_code on product (code)",
        "create unique index if not exists product_origin on product (price_in_cents, origin)",
        "create table if not exists country (code text primary key, name text not null)",
        "create table if not exists meter (id {identity}, count bigint not null)"};
    return statements;
}

/// A new database with the tables of the classes.
class WithRecords : public testing::Test {
protected:
    WithRecords() { database.migrate(std::array{sql::Migration{"tables", schema()}}, sql::late()); }

    sql::Transaction writing() {
        return sql::Transaction{database, sql::Access::write, sql::late()};
    }
    sql::Transaction reading() {
        return sql::Transaction{database, sql::Access::read, sql::late()};
    }

    static Product product(std::string name) {
        Product product;
        product.code = "code of " + name;
        product.origin = "origin of " + name;
        product.name = std::move(name);
        return product;
    }

    /// A product that is in the database before the test.
    Product saved(std::string name) {
        auto transaction = writing();
        auto made = product(std::move(name));
        insert(transaction, made);
        transaction.commit();
        return made;
    }

    std::string value_of(std::string const& statement) { return fresh.value_of(statement); }

    test_support::FreshDatabase fresh;
    sql::Database database{fresh.address()};
};

}  // namespace holdfast::test_records
