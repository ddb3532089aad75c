// SPDX-License-Identifier: MIT
#include "stock_room/transfer.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace stock_room {

using namespace holdfast;

Transfer::Transfer(Product moved) : product{std::move(moved)} {
    for (auto const& level : product.levels) in_reserve += level.in_reserve ? level.quantity : 0;
}

std::vector<Option> Transfer::shelves() const {
    std::vector<Option> options{{.value = "", .label = "(choose a shelf)", .group = {}}};
    for (auto const& level : product.levels) {
        options.push_back({.value = std::to_string(level.shelf_id),
                           .label = fmt::format("{}: {}", level.shelf, level.quantity),
                           .group = level.in_reserve ? "Reserve" : "Shop"});
    }
    return options;
}

void Transfer::move(sql::Transaction& transaction) {
    auto& source = level(*from);
    auto& target = level(*to);
    if (quantity > source.quantity) {
        throw DomainException{
            fmt::format("There are only {} on {}.", source.quantity, source.shelf)};
    }
    if (quantity > StockLevel::most - target.quantity) {
        throw DomainException{fmt::format("No more than {} fit on {}, where there are {}.",
                                          StockLevel::most, target.shelf, target.quantity)};
    }
    bool const leaves_reserve = source.in_reserve && !target.in_reserve;
    if (leaves_reserve && in_reserve - quantity < product.least_reserve) {
        throw DomainException{fmt::format("At least {} must stay in reserve, where there are {}.",
                                          product.least_reserve, in_reserve)};
    }
    source.quantity -= quantity;
    target.quantity += quantity;
    source.save(transaction);
    target.save(transaction);
}

StockLevel& Transfer::level(std::int64_t shelf_id) {
    auto const found = std::ranges::find(product.levels, shelf_id, &StockLevel::shelf_id);
    if (found == product.levels.end()) throw DomainException{"There is no such shelf any more."};
    return *found;
}

}  // namespace stock_room
