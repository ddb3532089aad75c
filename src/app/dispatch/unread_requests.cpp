// SPDX-License-Identifier: MIT
#include "app/dispatch/unread_requests.hpp"

#include <string>

#include <holdfast/text/messages/pages.hpp>

#include "app/pages/plain_page.hpp"
#include "app/telemetry/metrics.hpp"
#include "app/views/reserved_paths.hpp"

namespace holdfast {

std::string_view allowed_methods(http::Request const& request) {
    return request.path.starts_with(operations_path) ? "GET, HEAD" : "GET, HEAD, POST";
}

http::Response UnreadRequests::refused(http::Request const& request,
                                       http::Refusal const& refusal) const {
    auto const status = refusal.status;
    bool const submits = request.method == http::Method::post;
    if (submits) count(status);
    // The very submission may have come before.
    bool const is_unknown = submits && status == http::Status::service_unavailable;
    auto const text = is_unknown ? text::say<messages::unknown_whether_saved_send_again>()
                                 : text::say(refusal.message);
    auto response = pages_.error(request, status, text.empty() ? advice(status) : text);
    if (status == http::Status::method_not_allowed) {
        response.set("Allow", std::string{allowed_methods(request)});
    }
    return response;
}

void UnreadRequests::count(http::Status status) const {
    using enum SubmissionOutcome;
    switch (status) {
        case http::Status::forbidden:
        case http::Status::unsupported_media_type:
            return context_.metrics.count_submission(malformed);
        case http::Status::not_found: return context_.metrics.count_submission(plain);
        case http::Status::service_unavailable:
            return context_.metrics.count_submission(unavailable);
        default: return;
    }
}

}  // namespace holdfast
