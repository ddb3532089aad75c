// SPDX-License-Identifier: MIT
#include "app/telemetry/metrics.hpp"

#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include <holdfast/sql/error.hpp>

namespace holdfast {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string text(Metrics const& metrics) {
    Exposition exposition;
    metrics.write(exposition);
    return exposition.text();
}

void count(Metrics& metrics, http::Method method, http::Status status,
           std::chrono::nanoseconds duration) {
    http::Request request;
    request.method = method;
    metrics.count_request({.request = request, .status = status, .duration = duration});
}

TEST(Exposition, IsOneLineForEachSampleAfterTheirNameAndType) {
    Exposition exposition;
    exposition.begin("requests_total", "counter", "How many.");
    exposition.add("", 3);
    exposition.add("method=\"read\"", 1234567890);
    exposition.begin("seconds", "histogram", "How long.");
    exposition.add("_sum", "a=\"b\"", 0.25);
    EXPECT_EQ(exposition.text(), "# HELP requests_total How many.\n"
                                 "# TYPE requests_total counter\n"
                                 "requests_total 3\n"
                                 "requests_total{method=\"read\"} 1234567890\n"
                                 "# HELP seconds How long.\n"
                                 "# TYPE seconds histogram\n"
                                 "seconds_sum{a=\"b\"} 0.25\n");
}

TEST(Metrics, CountStreamsByTheirEndWithTheirBytes) {
    Metrics metrics;
    http::Request const request;
    for (auto const end : {http::StreamEnd::whole, http::StreamEnd::whole, http::StreamEnd::cut}) {
        metrics.count_request({.request = request,
                               .status = http::Status::ok,
                               .duration = {},
                               .bytes = 100,
                               .stream = end});
    }
    metrics.count_request(
        {.request = request, .status = http::Status::ok, .duration = {}, .bytes = 100});
    EXPECT_THAT(text(metrics),
                AllOf(HasSubstr("streams_total{end=\"whole\"} 2\n"),
                      HasSubstr("streams_total{end=\"cancelled\"} 0\n"),
                      HasSubstr("streams_total{end=\"cut\"} 1\n"),
                      HasSubstr("stream_bytes_total 300\n"),
                      HasSubstr("requests_total{method=\"read\",status=\"200\"} 4\n")));
}

TEST(Metrics, CountRequestsByMethodAndStatus) {
    Metrics metrics;
    count(metrics, http::Method::get, http::Status::ok, {});
    count(metrics, http::Method::head, http::Status::ok, {});
    count(metrics, http::Method::post, http::Status::conflict, {});
    count(metrics, http::Method::put, http::Status::method_not_allowed, {});
    EXPECT_THAT(text(metrics),
                AllOf(HasSubstr("requests_total{method=\"read\",status=\"200\"} 2\n"),
                      HasSubstr("requests_total{method=\"submit\",status=\"409\"} 1\n"),
                      HasSubstr("requests_total{method=\"other\",status=\"405\"} 1\n"),
                      Not(HasSubstr("status=\"404\""))));
}

TEST(Metrics, PutADurationIntoTheBucketsThatAreNotShorter) {
    Metrics metrics;
    count(metrics, http::Method::get, http::Status::ok, std::chrono::microseconds{100});
    count(metrics, http::Method::get, http::Status::ok, std::chrono::milliseconds{400});
    count(metrics, http::Method::get, http::Status::ok, std::chrono::seconds{11});
    EXPECT_THAT(text(metrics), AllOf(HasSubstr("_bucket{method=\"read\",le=\"0.0001\"} 1\n"),
                                     HasSubstr("_bucket{method=\"read\",le=\"0.25\"} 1\n"),
                                     HasSubstr("_bucket{method=\"read\",le=\"0.5\"} 2\n"),
                                     HasSubstr("_bucket{method=\"read\",le=\"10\"} 2\n"),
                                     HasSubstr("_bucket{method=\"read\",le=\"+Inf\"} 3\n"),
                                     HasSubstr("_sum{method=\"read\"} 11.4001\n"),
                                     HasSubstr("_count{method=\"read\"} 3\n"),
                                     HasSubstr("_count{method=\"submit\"} 0\n")));
}

TEST(Metrics, NameEachOutcome) {
    Metrics metrics;
    metrics.count_submission(SubmissionOutcome::applied);
    metrics.count_refusal(RefusalCause::already_saved);
    metrics.count_submission(SubmissionOutcome::failed);
    metrics.count_retry(sql::ErrorKind::again);
    metrics.count_retry(sql::ErrorKind::connection_lost);
    metrics.count_retry(sql::ErrorKind::connection_lost);
    metrics.count_delivery(DeliveryOutcome::failed);
    EXPECT_THAT(text(metrics), AllOf(HasSubstr("submissions_total{outcome=\"applied\"} 1\n"),
                                     HasSubstr("submissions_total{outcome=\"already_saved\"} 1\n"),
                                     HasSubstr("submissions_total{outcome=\"failed\"} 1\n"),
                                     HasSubstr("submissions_total{outcome=\"conflict\"} 0\n"),
                                     HasSubstr("retries_total{cause=\"busy\"} 1\n"),
                                     HasSubstr("retries_total{cause=\"connection_lost\"} 2\n"),
                                     HasSubstr("deliveries_total{outcome=\"delivered\"} 0\n"),
                                     HasSubstr("deliveries_total{outcome=\"failed\"} 1\n")));
}

TEST(Metrics, LoseNothingThatManyThreadsCount) {
    constexpr int threads = 20;  // more than there are shares
    constexpr int each = 1'000;
    Metrics metrics;
    {
        std::vector<std::jthread> running;
        for (int i = 0; i < threads; ++i) {
            running.emplace_back([&] {
                for (int k = 0; k < each; ++k) {
                    count(metrics, http::Method::get, http::Status::ok, {});
                }
            });
        }
    }
    EXPECT_THAT(text(metrics), HasSubstr("{method=\"read\",status=\"200\"} 20000\n"));
}

}  // namespace
}  // namespace holdfast
