// SPDX-License-Identifier: MIT
#include <holdfast/http/status.hpp>
#include <holdfast/text/messages/http.hpp>

namespace holdfast::http {

text::PlainMessage reason(Status status) {
    switch (status) {
        case Status::ok: return messages::status_ok;
        case Status::partial_content: return messages::partial_content;
        case Status::see_other: return messages::see_other;
        case Status::not_modified: return messages::not_modified;
        case Status::permanent_redirect: return messages::permanent_redirect;
        case Status::bad_request: return messages::bad_request;
        case Status::unauthorized: return messages::unauthorized;
        case Status::forbidden: return messages::forbidden;
        case Status::not_found: return messages::not_found;
        case Status::method_not_allowed: return messages::method_not_allowed;
        case Status::request_timeout: return messages::request_timeout;
        case Status::conflict: return messages::conflict;
        case Status::content_too_large: return messages::content_too_large;
        case Status::uri_too_long: return messages::uri_too_long;
        case Status::unsupported_media_type: return messages::unsupported_media_type;
        case Status::range_not_satisfiable: return messages::range_not_satisfiable;
        case Status::expectation_failed: return messages::expectation_failed;
        case Status::misdirected_request: return messages::misdirected_request;
        case Status::unprocessable_content: return messages::unprocessable_content;
        case Status::precondition_required: return messages::precondition_required;
        case Status::too_many_requests: return messages::too_many_requests;
        case Status::request_header_fields_too_large:
            return messages::request_header_fields_too_large;
        case Status::internal_server_error: return messages::internal_server_error;
        case Status::not_implemented: return messages::not_implemented;
        case Status::service_unavailable: return messages::service_unavailable;
    }
    return "";
}

}  // namespace holdfast::http
