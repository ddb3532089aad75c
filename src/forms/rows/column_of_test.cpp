// SPDX-License-Identifier: MIT
#include <array>
#include <set>

#include <gtest/gtest.h>

#include <holdfast/fields/decimal.hpp>
#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/forms/rows/column_of.hpp>

namespace holdfast {
namespace {

enum class Colour { red, green };

constexpr auto values_for(std::type_identity<Colour>) {
    return std::array{EnumerationValue<Colour>{Colour::red, "red", "Red as fire"},
                      EnumerationValue<Colour>{Colour::green, "green", "Green as grass"}};
}

struct Product {
    std::string name;
    Decimal<2> price;
    std::optional<Colour> colour;
    std::set<Colour> others;
    int cost = 0;

    bool is_ours = false;
    bool is_for_sale() const { return is_ours; }

    static auto fields() {
        return std::tuple{field<&Product::name>("name", "Name"),
                          field<&Product::price>("price", "Price"),
                          field<&Product::colour>("colour", "Colour"),
                          field<&Product::others>("others", "Other colours"),
                          field<&Product::cost>("cost", "Cost", readable_if(&Product::is_for_sale),
                                                readable_if([](Product const& product) {
                                                    return product.cost < 1000;
                                                }))};
    }
};

struct Book : Product {};

template <class Row>
std::string cell(TableColumn<Row> const& column, Row const& row) {
    return column.cell(row).take()->rendered();
}

TEST(ColumnOf, TakesItsLabelAndTextFromTheField) {
    auto const column = column_of<&Product::price>({"price"});
    EXPECT_EQ(column.name, "price");
    EXPECT_EQ(column.label, "Price");
    EXPECT_EQ(column.order_by, std::vector<std::string>{"price"});
    EXPECT_EQ(column.style, ColumnStyle::number);
    Product const product{.name = "Pen & ink",
                          .price = std::get<Decimal<2>>(FieldFormat<Decimal<2>>::parse("12.5"))};
    EXPECT_EQ(cell(column, product), "12.50");
    auto const name = column_of<&Product::name>();
    EXPECT_EQ(name.style, ColumnStyle::text);
    EXPECT_TRUE(name.order_by.empty());
    EXPECT_EQ(cell(name, product), "Pen &amp; ink");
}

TEST(ColumnOf, ShowsWhatPeopleCallAValueOfAnEnumeration) {
    auto const column = column_of<&Product::colour>();
    EXPECT_EQ(cell(column, Product{.colour = Colour::green}), "Green as grass");
    EXPECT_EQ(cell(column, Product{.colour = static_cast<Colour>(7)}), "7");
    EXPECT_EQ(cell(column, Product{}), "");
}

TEST(ColumnOf, ShowsTheValuesOfASetAsFieldsDo) {
    auto const column = column_of<&Product::others>();
    EXPECT_EQ(cell(column, Product{.others = {Colour::green, Colour::red}}),
              "Red as fire, Green as grass");
    EXPECT_EQ(cell(column, Product{}), "");
}

TEST(ColumnOf, ShowsNothingWhereTheRowMayNotBeRead) {
    auto const column = column_of<&Product::cost>();
    EXPECT_EQ(cell(column, Product{.cost = 7, .is_ours = true}), "7");
    EXPECT_EQ(cell(column, Product{.cost = 7}), "");
    EXPECT_EQ(cell(column, Product{.cost = 1000, .is_ours = true}), "");
    Book book;
    book.cost = 7;
    EXPECT_EQ(cell(column_of<&Product::cost, Book>(), book), "");
    book.is_ours = true;
    EXPECT_EQ(cell(column_of<&Product::cost, Book>(), book), "7");
}

TEST(ColumnOf, ShowsAMemberOfABaseClass) {
    Book book;
    book.name = "Moby-Dick";
    EXPECT_EQ(cell(column_of<&Product::name, Book>(), book), "Moby-Dick");
}

}  // namespace
}  // namespace holdfast
