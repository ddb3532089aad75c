// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>

#include <holdfast/http/exchange.hpp>
#include <holdfast/sql/error.hpp>

#include "app/telemetry/exposition.hpp"
#include "forms/submission/refusal_cause.hpp"

namespace holdfast {

/// The outcome of a submission whose form is not shown again. A refused form's outcome is its
/// cause.
enum class SubmissionOutcome : std::uint8_t {
    applied,
    applied_before,  ///< the very same, which came again
    plain,           ///< refused on the page that needs no form
    malformed,       ///< not a submission of a page of ours
    unavailable,     ///< the database did not answer in time
    failed,          ///< our own mistake
};

/// The outcome of an attempt to deliver a message of the outbox.
enum class DeliveryOutcome : std::uint8_t { delivered, failed };

/// Counts what happens. Counting takes no lock, and threads do not share what they write to.
class Metrics {
public:
    Metrics();
    ~Metrics();

    void count_request(http::Exchange const& exchange) noexcept;
    void count_submission(SubmissionOutcome outcome) noexcept;
    void count_refusal(RefusalCause cause) noexcept;
    void count_retry(sql::ErrorKind cause) noexcept;
    void count_delivery(DeliveryOutcome outcome) noexcept;

    void write(Exposition& exposition) const;

private:
    struct Share;
    struct Totals;

    static constexpr std::size_t share_count = 8;

    Share& share() noexcept;
    Totals totals() const;

    std::unique_ptr<std::array<Share, share_count>> shares_;
};

}  // namespace holdfast
