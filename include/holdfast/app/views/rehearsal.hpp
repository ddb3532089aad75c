// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace holdfast {

/// The result of rendering each view once, in sentences for developers.
struct Rehearsal {
    std::size_t views = 0;                ///< views looked at
    std::vector<std::string> mistakes{};  ///< of the program: no request can succeed
    std::vector<std::string> failures{};  ///< with these data, or for a visitor
};

}  // namespace holdfast
