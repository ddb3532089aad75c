// SPDX-License-Identifier: MIT
#pragma once

#include "stock_room/suppliers.hpp"

namespace stock_room {

/// Renames, removes and adds suppliers.
class SuppliersForm : public holdfast::Form {
public:
    explicit SuppliersForm(holdfast::View& view);

private:
    Suppliers suppliers_;
};

}  // namespace stock_room
