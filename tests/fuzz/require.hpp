// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <cstdlib>

namespace holdfast::fuzz {

/// Ends the program with that sentence unless the condition holds, which a fuzzer reports.
inline void require(bool condition, char const* sentence) {
    if (condition) return;
    std::fprintf(stderr, "%s\n", sentence);
    std::abort();
}

}  // namespace holdfast::fuzz
