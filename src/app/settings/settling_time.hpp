// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include <holdfast/app/settings/application_options.hpp>

namespace holdfast {

/// The time after the sending of a submission from which the absence of its claim says that it was
/// not applied.
struct SettlingTime {
    std::chrono::seconds from{};   ///< before, it may still be on its way or waiting
    std::chrono::seconds until{};  ///< afterwards, its claim may have been purged

    static SettlingTime of(ApplicationOptions const& options) {
        // Of proxies that try again, and of connections that lose packets.
        static constexpr std::chrono::minutes longest_way{2};
        auto const waits = std::chrono::ceil<std::chrono::seconds>(options.waiting_time);
        // A claim is kept for as long again as a seal is accepted; half of that, should a clock
        // step.
        return {.from = waits + longest_way, .until = options.seal_age / 2};
    }
};

}  // namespace holdfast
