// SPDX-License-Identifier: MIT
#include "stock_room/stock_room.hpp"

#include <functional>
#include <string>
#include <utility>

#include <holdfast/widgets.hpp>

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
    define_page(
        [this](View& view, PageHead head) { return make_page(std::move(head), view.address()); });
    define_error_page([this](PageHead head) { return make_page(std::move(head), Url{""}); });

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

// Errors have no current address.
std::unique_ptr<HTML5Page> StockRoom::make_page(PageHead head, Url const& current) const {
    auto title = head.title;
    auto page = std::make_unique<HTML5Page>(std::move(head));
    auto& header = page->use_layout<PageLayout>().header();
    auto& bar = header.add<NavigationBar>(list.bookmark().labelled("Stock room"), current);
    for (auto const& bookmark :
         {list.bookmark(), add.bookmark(), stock_taking.bookmark(), suppliers.bookmark()}) {
        bar.menu().add_link(bookmark);
    }
    auto& heading = header.add<Div>();
    heading.add_class("container");
    heading.add_class("pt-4");
    heading.add<H>(1, std::move(title)).add_class("h3");
    return page;
}

}  // namespace stock_room
