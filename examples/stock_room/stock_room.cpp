// SPDX-License-Identifier: MIT
#include "stock_room/stock_room.hpp"

#include <functional>
#include <string>
#include <utility>

#include "stock_room/add_product_form.hpp"
#include "stock_room/delete_product_form.hpp"
#include "stock_room/edit_product_form.hpp"
#include "stock_room/product.hpp"
#include "stock_room/product_list.hpp"
#include "stock_room/stock_taking_form.hpp"
#include "stock_room/suppliers_form.hpp"
#include "stock_room/transfer_form.hpp"

namespace stock_room {

using namespace holdfast;

StockRoom::StockRoom() {
    define_navigation("Stock room", {list.bookmark(), add.bookmark(), stock_taking.bookmark(),
                                     suppliers.bookmark()});

    list.set_slot("main", factory<ProductList>(std::cref(*this)));
    add.set_slot("main", factory<AddProductForm>(std::cref(*this)));
    define_product_view<EditProductForm>(edit, "Edit ");
    define_product_view<DeleteProductForm>(remove, "Delete ");
    define_product_view<TransferForm>(transfer, "Move ");
    stock_taking.set_slot("main", factory<StockTakingForm>());
    suppliers.set_slot("main", factory<SuppliersForm>());
}

template <class ProductsForm>
void StockRoom::define_product_view(ViewOfProduct& view, std::string verb) {
    view.set_title([verb = std::move(verb)](View& shown, std::int64_t id) {
        return verb + load<Product>(shown.transaction(), id).name;
    });
    view.set_slot("main", factory<ProductsForm>(std::cref(*this)));
}

}  // namespace stock_room
