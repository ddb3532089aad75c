// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include <holdfast/holdfast.hpp>

namespace stock_room {

inline holdfast::PathArgument<std::int64_t> const product_id{"id"};

/// The addresses of the application, and the page that they share.
class StockRoom : public holdfast::UserInterface {
    using ViewOfProduct = holdfast::ViewWith<holdfast::PathArgument<std::int64_t>>;

public:
    StockRoom();

    holdfast::ViewWith<>& list = define_view("/", "Products");
    holdfast::ViewWith<>& add = define_view("/products/new", "Add a product");
    ViewOfProduct& edit = define_view("/products/{id}", "Edit a product", product_id);
    ViewOfProduct& remove = define_view("/products/{id}/delete", "Delete a product", product_id);
    ViewOfProduct& transfer = define_view("/products/{id}/transfer", "Move a product", product_id);
    holdfast::ViewWith<>& stock_taking = define_view("/stock-taking", "Stock-taking");
    holdfast::ViewWith<>& suppliers = define_view("/suppliers", "Suppliers");

private:
    template <class ProductsForm>
    void define_product_view(ViewOfProduct& view, std::string verb);
};

}  // namespace stock_room
