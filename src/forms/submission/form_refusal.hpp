// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "forms/submission/refusal_cause.hpp"

namespace holdfast {

/// Undoes a submission and shows its form again with everything typed.
struct FormRefusal {
    RefusalCause cause = RefusalCause::conflict;
    std::string headline;
    std::vector<std::pair<std::string, std::string>> violations{};  ///< input's key and message
    std::optional<std::chrono::seconds> retry_after{};              ///< when it may help to ask
};

}  // namespace holdfast
