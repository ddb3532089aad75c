// SPDX-License-Identifier: MIT
#include "torture/workload/list_choice.hpp"

#include "torture/application/sizes.hpp"

namespace holdfast::torture {
namespace {

constexpr std::size_t busy_places = 2;
constexpr int busy_percent = 25;
constexpr int most_uses = 60;
constexpr ListNumber families = list_count / family_size;
constexpr ListNumber stride = 7919;  // a prime, so that neighbours in time are far apart in tables

}  // namespace

ListChoice::ListChoice(std::size_t users) : places_(busy_places + 8 * users) {
    for (auto& place : places_) renew(place);
}

ListNumber ListChoice::next(std::mt19937_64& random) {
    std::lock_guard const lock{mutex_};
    auto& place = places_[choose_place(random)];
    if (++place.uses > most_uses) renew(place);
    return place.family * family_size + static_cast<ListNumber>(one_of(family_size, random));
}

std::size_t ListChoice::choose_place(std::mt19937_64& random) const {
    if (percent(busy_percent, random)) return one_of(busy_places, random);
    return busy_places + one_of(places_.size() - busy_places, random);
}

// When all families have been used, those in use just become longer.
void ListChoice::renew(Place& place) {
    if (taken_ == families) return;
    place = {.family = ++taken_ * stride % families};
}

std::size_t one_of(std::size_t count, std::mt19937_64& random) {
    return std::uniform_int_distribution<std::size_t>{0, count - 1}(random);
}

bool percent(int chance, std::mt19937_64& random) {
    return one_of(100, random) < static_cast<std::size_t>(chance);
}

}  // namespace holdfast::torture
