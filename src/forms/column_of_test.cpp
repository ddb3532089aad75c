// SPDX-License-Identifier: MIT
#include <array>

#include <gtest/gtest.h>

#include <holdfast/fields/decimal.hpp>
#include <holdfast/forms/column_of.hpp>

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
    int secret = 0;

    static auto fields() {
        return std::tuple{field(&Product::name, "name", "Name"),
                          field(&Product::price, "price", "Price"),
                          field(&Product::colour, "colour", "Colour")};
    }
};

struct Book : Product {};

template <class Row>
std::string cell(TableColumn<Row> const& column, Row const& row) {
    return column.cell(row).take()->rendered();
}

TEST(ColumnOf, TakesItsLabelAndTextFromTheField) {
    auto const column = column_of(&Product::price, {"price"});
    EXPECT_EQ(column.name, "price");
    EXPECT_EQ(column.label, "Price");
    EXPECT_EQ(column.order_by, std::vector<std::string>{"price"});
    EXPECT_EQ(column.style, ColumnStyle::number);
    Product const product{.name = "Pen & ink",
                          .price = std::get<Decimal<2>>(FieldFormat<Decimal<2>>::parse("12.5"))};
    EXPECT_EQ(cell(column, product), "12.50");
    auto const name = column_of(&Product::name);
    EXPECT_EQ(name.style, ColumnStyle::text);
    EXPECT_TRUE(name.order_by.empty());
    EXPECT_EQ(cell(name, product), "Pen &amp; ink");
}

TEST(ColumnOf, ShowsWhatPeopleCallAValueOfAnEnumeration) {
    auto const column = column_of(&Product::colour);
    EXPECT_EQ(cell(column, Product{.colour = Colour::green}), "Green as grass");
    EXPECT_EQ(cell(column, Product{.colour = static_cast<Colour>(7)}), "7");
    EXPECT_EQ(cell(column, Product{}), "");
}

TEST(ColumnOf, ShowsAMemberOfABaseClass) {
    Book book;
    book.name = "Moby-Dick";
    EXPECT_EQ(cell(column_of<Book>(&Product::name), book), "Moby-Dick");
}

TEST(ColumnOf, NeedsADescriptionOfItsMember) {
    EXPECT_THROW(column_of(&Product::secret), std::logic_error);
}

}  // namespace
}  // namespace holdfast
