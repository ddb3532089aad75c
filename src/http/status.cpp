// SPDX-License-Identifier: MIT
#include <holdfast/http/status.hpp>
#include <holdfast/text/messages/http.hpp>

namespace holdfast::http {

std::string_view reason(Status status) {
    switch (status) {
        case Status::ok: return messages::status_ok.text();
        case Status::see_other: return messages::see_other.text();
        case Status::not_modified: return messages::not_modified.text();
        case Status::permanent_redirect: return messages::permanent_redirect.text();
        case Status::bad_request: return messages::bad_request.text();
        case Status::unauthorized: return messages::unauthorized.text();
        case Status::forbidden: return messages::forbidden.text();
        case Status::not_found: return messages::not_found.text();
        case Status::method_not_allowed: return messages::method_not_allowed.text();
        case Status::request_timeout: return messages::request_timeout.text();
        case Status::conflict: return messages::conflict.text();
        case Status::content_too_large: return messages::content_too_large.text();
        case Status::uri_too_long: return messages::uri_too_long.text();
        case Status::unsupported_media_type: return messages::unsupported_media_type.text();
        case Status::expectation_failed: return messages::expectation_failed.text();
        case Status::misdirected_request: return messages::misdirected_request.text();
        case Status::unprocessable_content: return messages::unprocessable_content.text();
        case Status::precondition_required: return messages::precondition_required.text();
        case Status::too_many_requests: return messages::too_many_requests.text();
        case Status::request_header_fields_too_large:
            return messages::request_header_fields_too_large.text();
        case Status::internal_server_error: return messages::internal_server_error.text();
        case Status::not_implemented: return messages::not_implemented.text();
        case Status::service_unavailable: return messages::service_unavailable.text();
    }
    return {};
}

}  // namespace holdfast::http
