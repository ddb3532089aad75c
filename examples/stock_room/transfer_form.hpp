// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "stock_room/stock_room.hpp"
#include "stock_room/transfer.hpp"

namespace stock_room {

/// Moves some of a product, relying on how many are in reserve.
class TransferForm : public holdfast::Form {
public:
    TransferForm(holdfast::View& view, std::int64_t id, StockRoom const& room);

private:
    Transfer transfer_;
};

}  // namespace stock_room
