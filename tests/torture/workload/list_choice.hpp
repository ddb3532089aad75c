// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <mutex>
#include <random>
#include <vector>

#include "torture/checker/history.hpp"

namespace holdfast::torture {

/// The list that somebody turns to next: often one of a few that are much in use, else one of many.
/// A family that has become long gives way to a fresh one. Thread-safe.
class ListChoice {
public:
    explicit ListChoice(std::size_t users);

    ListNumber next(std::mt19937_64& random);

private:
    struct Place {
        ListNumber family = 0;
        int uses = 0;
    };

    std::size_t choose_place(std::mt19937_64& random) const;
    void renew(Place& place);

    std::mutex mutex_;
    std::vector<Place> places_;
    ListNumber taken_ = 0;
};

/// One of `count`, from 0.
std::size_t one_of(std::size_t count, std::mt19937_64& random);

/// True so many times of a hundred.
bool percent(int chance, std::mt19937_64& random);

}  // namespace holdfast::torture
