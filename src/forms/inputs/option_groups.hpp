// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include <holdfast/concurrency/option.hpp>

namespace holdfast {

/// The options in runs of one group, those without a group among them.
inline std::vector<std::span<concurrency::Option const>> groups_of(
    std::span<concurrency::Option const> options) {
    std::vector<std::span<concurrency::Option const>> groups;
    while (!options.empty()) {
        auto const& name = options.front().group;
        auto const end = std::ranges::find_if(options, [&](concurrency::Option const& option) {
            return option.group != name;
        });
        groups.emplace_back(options.begin(), end);
        options = {end, options.end()};
    }
    return groups;
}

}  // namespace holdfast
