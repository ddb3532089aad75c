// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <holdfast/http/status.hpp>

#include "forms/submission/refusal_cause.hpp"

namespace holdfast {

/// Whether the page that answers a refused submission goes on with its page instance.
enum class InstanceUse : std::uint8_t { inherited, replaced };

/// The source from which a refusal knows the fate of its claim.
enum class ClaimKnowledge : std::uint8_t {
    undone,     ///< the claim was this request's own, and rolled back
    looked_up,  ///< in another transaction: it may have come since
};

/// The properties of a cause of refusal, apart from its words.
struct RefusalCauseRow {
    RefusalCause cause;
    std::string_view name;  ///< in JSON and in the metrics
    http::Status status;
    InstanceUse instance = InstanceUse::inherited;
    ClaimKnowledge claim = ClaimKnowledge::undone;
};

/// The one table of causes, in the order of the enumeration.
inline constexpr std::array refusal_causes{
    RefusalCauseRow{RefusalCause::conflict, "conflict", http::Status::conflict},
    // To save again is another intention.
    RefusalCauseRow{RefusalCause::already_saved, "already_saved", http::Status::conflict,
                    InstanceUse::replaced},
    RefusalCauseRow{RefusalCause::invalid, "invalid", http::Status::unprocessable_content},
    RefusalCauseRow{RefusalCause::domain, "domain", http::Status::unprocessable_content},
    RefusalCauseRow{RefusalCause::constraint, "constraint", http::Status::unprocessable_content},
    RefusalCauseRow{RefusalCause::row_added, "row_added", http::Status::ok, InstanceUse::inherited,
                    ClaimKnowledge::looked_up},
    RefusalCauseRow{RefusalCause::forbidden, "forbidden", http::Status::forbidden},
    RefusalCauseRow{RefusalCause::throttled, "throttled", http::Status::too_many_requests},
    RefusalCauseRow{RefusalCause::unverified, "unverified", http::Status::forbidden,
                    InstanceUse::inherited, ClaimKnowledge::looked_up},
};

constexpr RefusalCauseRow const& row_of(RefusalCause cause) {
    return refusal_causes[static_cast<std::size_t>(cause)];
}

static_assert(std::ranges::all_of(refusal_causes, [](RefusalCauseRow const& row) {
    return &row == &row_of(row.cause);
}));

}  // namespace holdfast
