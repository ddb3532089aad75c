// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include "test_application.hpp"

namespace holdfast::testing {

/// The submission of a page that had been open for that long, as far as its seal tells.
inline http::FormData aged(http::FormData entries, std::chrono::seconds age) {
    auto& text = seal_in(entries);
    auto seal = TestApplication::keyring().open(text).value().seal;
    seal.birth -= age.count();
    seal.time -= age.count();
    text = TestApplication::keyring().seal(seal);
    return entries;
}

}  // namespace holdfast::testing
