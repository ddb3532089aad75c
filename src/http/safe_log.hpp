// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>

namespace holdfast::http {

/// Does what logs, where nothing may be thrown: a log for which there is no memory is no reason to
/// end the process.
template <std::invocable Work>
void log_safely(Work const& work) noexcept {
    try {
        work();
    } catch (...) {
        return;
    }
}

}  // namespace holdfast::http
