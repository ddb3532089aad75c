// SPDX-License-Identifier: MIT
// Says: select_page<...> takes the texts with columns in which the search looks
#include <holdfast/holdfast.hpp>
#include <holdfast/records.hpp>
#include <holdfast/widgets/listing.hpp>

namespace holdfast::mistakes {

struct Product {
    int id = 0;
    std::string name;
    int price = 0;

    static auto record() { return table<&Product::id>("product"); }
    static auto fields() {
        return std::tuple{field<&Product::name>("name", "Name"),
                          field<&Product::price>("price", "Price")};
    }
};

void mistake(sql::Transaction& transaction, Listing& listing) {
    select_page<&Product::name, &Product::price>(transaction, listing);
}

}  // namespace holdfast::mistakes
