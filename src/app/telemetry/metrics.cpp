// SPDX-License-Identifier: MIT
#include "app/telemetry/metrics.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <holdfast/sql/error.hpp>

#include "app/telemetry/refusal_causes.hpp"

namespace holdfast {
namespace {

constexpr std::array<std::string_view, 3> method_classes{"read", "submit", "other"};

constexpr std::array<std::string_view, 6> outcomes{"applied",   "applied_before", "plain",
                                                   "malformed", "unavailable",    "failed"};

constexpr auto names_of_causes = [] {
    std::array<std::string_view, refusal_causes.size()> names;
    std::ranges::transform(refusal_causes, names.begin(), &RefusalCauseRow::name);
    return names;
}();

constexpr std::array<std::string_view, 2> retry_causes{"busy", "connection_lost"};
constexpr std::array<std::string_view, 2> delivery_outcomes{"delivered", "failed"};

constexpr std::array stream_ends{http::StreamEnd::whole, http::StreamEnd::cancelled,
                                 http::StreamEnd::cut};

constexpr std::size_t lowest_status = 200;
constexpr std::size_t status_count = 400;

// In seconds; what is longer is counted in one more.
constexpr std::array<double, 15> bounds{0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                        0.05,   0.1,     0.25,   0.5,   1,      2.5,   10};

template <class Number>
struct Histogram {
    std::array<Number, bounds.size() + 1> buckets{};
    Number nanoseconds{};
};

template <class Number>
struct Counts {
    std::array<std::array<Number, status_count>, method_classes.size()> requests{};
    std::array<Histogram<Number>, method_classes.size()> durations{};
    std::array<Number, outcomes.size()> submissions{};
    std::array<Number, refusal_causes.size()> refusals{};
    std::array<Number, retry_causes.size()> retries{};
    std::array<Number, delivery_outcomes.size()> deliveries{};
    std::array<Number, stream_ends.size()> streams{};
    Number stream_bytes{};
};

using Counter = std::atomic<std::uint64_t>;

void add(Counter& counter, std::uint64_t amount = 1) {
    counter.fetch_add(amount, std::memory_order_relaxed);
}

std::uint64_t value(Counter const& counter) {
    return counter.load(std::memory_order_relaxed);
}

template <std::size_t count>
void add_all(std::array<std::uint64_t, count>& sums, std::array<Counter, count> const& counters) {
    for (std::size_t i = 0; i < count; ++i) sums[i] += value(counters[i]);
}

std::size_t class_of(http::Method method) {
    if (method == http::Method::get || method == http::Method::head) return 0;
    return method == http::Method::post ? 1 : 2;
}

std::size_t bucket_of(std::chrono::nanoseconds duration) {
    auto const seconds = std::chrono::duration<double>(duration).count();
    return static_cast<std::size_t>(std::ranges::lower_bound(bounds, seconds) - bounds.begin());
}

void write_counters(Exposition& exposition, std::string_view label,
                    std::span<std::string_view const> names,
                    std::span<std::uint64_t const> counts) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        exposition.add(fmt::format("{}=\"{}\"", label, names[i]), static_cast<double>(counts[i]));
    }
}

void write_histogram(Exposition& exposition, std::string const& labels,
                     Histogram<std::uint64_t> const& histogram) {
    double count = 0;
    for (std::size_t i = 0; i < histogram.buckets.size(); ++i) {
        count += static_cast<double>(histogram.buckets[i]);
        auto const bound = i < bounds.size() ? fmt::format("{}", bounds[i]) : "+Inf";
        exposition.add("_bucket", fmt::format("{},le=\"{}\"", labels, bound), count);
    }
    exposition.add("_sum", labels, static_cast<double>(histogram.nanoseconds) / 1e9);
    exposition.add("_count", labels, count);
}

}  // namespace

/// The counts of the threads of one share; on cache lines of its own.
struct alignas(64) Metrics::Share : Counts<Counter> {};

struct Metrics::Totals : Counts<std::uint64_t> {};

Metrics::Metrics() : shares_{std::make_unique<std::array<Share, share_count>>()} {}

Metrics::~Metrics() = default;

Metrics::Share& Metrics::share() noexcept {
    static std::atomic<std::size_t> threads = 0;
    thread_local std::size_t const own = threads.fetch_add(1, std::memory_order_relaxed);
    return (*shares_)[own % share_count];
}

void Metrics::count_request(http::Exchange const& exchange) noexcept {
    auto const method = class_of(exchange.request.method);
    auto const status = static_cast<std::size_t>(exchange.status) - lowest_status;
    auto& counts = share();
    if (status < status_count) add(counts.requests[method][status]);
    auto& durations = counts.durations[method];
    add(durations.buckets[bucket_of(exchange.duration)]);
    add(durations.nanoseconds, static_cast<std::uint64_t>(exchange.duration.count()));
    if (!exchange.stream) return;
    add(counts.streams[static_cast<std::size_t>(*exchange.stream)]);
    add(counts.stream_bytes, exchange.bytes);
}

void Metrics::count_submission(SubmissionOutcome outcome) noexcept {
    add(share().submissions[static_cast<std::size_t>(outcome)]);
}

void Metrics::count_refusal(RefusalCause cause) noexcept {
    add(share().refusals[static_cast<std::size_t>(cause)]);
}

void Metrics::count_retry(sql::ErrorKind cause) noexcept {
    add(share().retries[cause == sql::ErrorKind::connection_lost ? 1 : 0]);
}

void Metrics::count_delivery(DeliveryOutcome outcome) noexcept {
    add(share().deliveries[static_cast<std::size_t>(outcome)]);
}

Metrics::Totals Metrics::totals() const {
    Totals totals;
    for (auto const& share : *shares_) {
        for (std::size_t i = 0; i < method_classes.size(); ++i) {
            add_all(totals.requests[i], share.requests[i]);
            add_all(totals.durations[i].buckets, share.durations[i].buckets);
            totals.durations[i].nanoseconds += value(share.durations[i].nanoseconds);
        }
        add_all(totals.submissions, share.submissions);
        add_all(totals.refusals, share.refusals);
        add_all(totals.retries, share.retries);
        add_all(totals.deliveries, share.deliveries);
        add_all(totals.streams, share.streams);
        totals.stream_bytes += value(share.stream_bytes);
    }
    return totals;
}

void Metrics::write(Exposition& exposition) const {
    auto const totals = this->totals();
    exposition.begin("holdfast_requests_total", "counter", "Requests by method and status.");
    for (std::size_t i = 0; i < method_classes.size(); ++i) {
        for (std::size_t status = 0; status < status_count; ++status) {
            auto const count = totals.requests[i][status];
            if (count == 0) continue;
            exposition.add(fmt::format("method=\"{}\",status=\"{}\"", method_classes[i],
                                       status + lowest_status),
                           static_cast<double>(count));
        }
    }
    exposition.begin("holdfast_request_duration_seconds", "histogram",
                     "Time from a whole request to its answer, without sending it.");
    for (std::size_t i = 0; i < method_classes.size(); ++i) {
        write_histogram(exposition, fmt::format("method=\"{}\"", method_classes[i]),
                        totals.durations[i]);
    }
    exposition.begin("holdfast_submissions_total", "counter", "Submissions by their outcome.");
    write_counters(exposition, "outcome", outcomes, totals.submissions);
    write_counters(exposition, "outcome", names_of_causes, totals.refusals);
    exposition.begin("holdfast_transaction_retries_total", "counter",
                     "Transactions that were begun again, by cause.");
    write_counters(exposition, "cause", retry_causes, totals.retries);
    exposition.begin("holdfast_outbox_deliveries_total", "counter",
                     "Attempts to deliver a message of the outbox, by outcome.");
    write_counters(exposition, "outcome", delivery_outcomes, totals.deliveries);
    exposition.begin("holdfast_streams_total", "counter", "Streamed answers by their end.");
    for (auto const end : stream_ends) {
        exposition.add(fmt::format("end=\"{}\"", http::name(end)),
                       static_cast<double>(totals.streams[static_cast<std::size_t>(end)]));
    }
    exposition.begin("holdfast_stream_bytes_total", "counter", "Content sent by streamed answers.");
    exposition.add("", static_cast<double>(totals.stream_bytes));
}

}  // namespace holdfast
