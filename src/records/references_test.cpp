// SPDX-License-Identifier: MIT
// Members that refer to other rows, and tables as a schema needs them.
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/fields/time_of_day.hpp>
#include <holdfast/records/table_of.hpp>

#include "records/records_fixture.hpp"

namespace holdfast::test_records {
namespace {

using testing::ElementsAre;

class References : public WithRecords {
protected:
    References() {
        auto transaction = writing();
        for (auto const* const name : {"Harbour", "alder", "Brook"}) {
            Supplier supplier{.name = name};
            ids.push_back(insert(transaction, supplier));
        }
        transaction.commit();
    }

    std::vector<std::int64_t> ids;
};

/// Goods that always come from somewhere.
struct Order {
    std::int64_t id = 0;
    std::int64_t supplier_id = 0;
    std::optional<std::int64_t> other_id;

    static auto fields() {
        return std::tuple{field<&Order::supplier_id>("supplier_id", "Supplier"),
                          field<&Order::other_id>("other_id", "Other supplier", required)};
    }
    static auto record() {
        return table<&Order::id>("orders", key_column("number"),
                                 reference<&Order::supplier_id, &Supplier::name>(),
                                 reference<&Order::other_id, &Supplier::name>());
    }
};

std::vector<std::string> labels(std::vector<concurrency::Option> const& options) {
    std::vector<std::string> labels;
    for (auto const& option : options) labels.push_back(option.value + '=' + option.label);
    return labels;
}

TEST_F(References, OfferTheNamesOfTheRowsInTheirOrder) {
    auto transaction = reading();
    auto const option = [&](std::size_t index, std::string const& name) {
        return std::to_string(ids[index]) + '=' + name;
    };
    EXPECT_THAT(labels(options_of<&Order::supplier_id>(transaction)),
                ElementsAre(option(1, "alder"), option(2, "Brook"), option(0, "Harbour")));
    EXPECT_THAT(labels(options_of<&Order::other_id>(transaction)),
                ElementsAre("=(choose one)", testing::_, testing::_, testing::_));
    EXPECT_THAT(labels(options_of<&Product::supplier_id>(transaction)),
                ElementsAre("=(none)", testing::_, testing::_, testing::_));
}

TEST_F(References, LeadToTheObjectsOfOtherRows) {
    auto transaction = reading();
    Order order;
    order.supplier_id = ids[2];
    EXPECT_EQ(follow<&Order::supplier_id>(transaction, order).name, "Brook");
    EXPECT_FALSE(follow<&Order::other_id>(transaction, order));
    order.other_id = ids[0];
    EXPECT_EQ(follow<&Order::other_id>(transaction, order)->name, "Harbour");
}

/// A member of each kind of column.
struct Kinds {
    std::int64_t id = 0;
    double weight = 0;
    bool is_sold = false;
    sql::Bytes picture;
    TimeOfDay opens;
    std::chrono::local_seconds meeting;
    std::chrono::sys_seconds changed;

    static auto fields() {
        return std::tuple{field<&Kinds::is_sold>("is_sold", "Sold"),
                          field<&Kinds::opens>("opens", "Opens"),
                          field<&Kinds::meeting>("meeting", "Meeting"),
                          field<&Kinds::changed>("changed", "Changed")};
    }
    static auto record() {
        return table<&Kinds::id>("kinds", stored<&Kinds::weight>("weight"),
                                 stored<&Kinds::picture>("picture"));
    }
};

std::vector<std::string> described(sql::Table const& table) {
    constexpr std::array names{"integer", "real", "boolean", "text",
                               "bytes",   "date", "time",    "date_time"};
    std::vector<std::string> described;
    for (auto const& column : table.columns) {
        described.push_back(column.name + ' ' + names.at(static_cast<std::size_t>(column.type)) +
                            (column.is_nullable ? " null" : ""));
    }
    return described;
}

TEST(TableOfARecord, HasItsColumnsWithTheirTypes) {
    EXPECT_THAT(described(table_of<Product>()),
                ElementsAre("id integer", "name text", "code text", "price_in_cents integer",
                            "is_sold boolean", "expiry date null", "supplier_id integer null",
                            "tags text", "origin text"));
    EXPECT_THAT(described(table_of<Kinds>()),
                ElementsAre("id integer", "is_sold boolean", "opens time", "meeting date_time",
                            "changed text", "weight real", "picture bytes"));
    EXPECT_THAT(described(table_of<Order>()),
                ElementsAre("number integer", "supplier_id integer", "other_id integer"));
}

TEST(TableOfARecord, HasItsKeyAndItsIndicesAndTheTablesThatItRefersTo) {
    auto const table = table_of<Product>();
    EXPECT_EQ(table.name, "product");
    EXPECT_EQ(table.key, "id");
    EXPECT_TRUE(table.has_generated_key);
    EXPECT_THAT(table.unique,
                ElementsAre(ElementsAre("code"), ElementsAre("price_in_cents", "origin")));
    EXPECT_THAT(table.unique_ignoring_case, ElementsAre("name"));
    ASSERT_EQ(table.foreign_keys.size(), 1u);
    EXPECT_EQ(table.foreign_keys[0].column, "supplier_id");
    EXPECT_EQ(table.foreign_keys[0].table, "supplier");
    EXPECT_EQ(table.foreign_keys[0].target, "id");

    EXPECT_FALSE(table_of<Country>().has_generated_key);
    EXPECT_EQ(table_of<Country>().key, "code");
}

}  // namespace
}  // namespace holdfast::test_records
