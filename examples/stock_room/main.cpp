// SPDX-License-Identifier: MIT
// A stock room for several people: products, shelves, suppliers, transfers and stock-taking.
#include "stock_room/migrations.hpp"
#include "stock_room/stock_room.hpp"

int main(int argc, char** argv) {
    stock_room::StockRoom const user_interface;
    return holdfast::run(argc, argv, user_interface,
                         {.name = "stock_room",
                          .description = "A stock room: products, transfers and stock-taking",
                          .migrations = stock_room::migrations()});
}
