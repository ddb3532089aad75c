// SPDX-License-Identifier: MIT
#pragma once

namespace holdfast::text {
class PlainMessage;
}

namespace holdfast::http {

/// The status codes of this library's answers (RFC 9110, section 15; RFC 6585).
enum class Status {
    ok = 200,
    partial_content = 206,
    see_other = 303,
    not_modified = 304,
    permanent_redirect = 308,
    bad_request = 400,
    unauthorized = 401,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    request_timeout = 408,
    conflict = 409,
    content_too_large = 413,
    uri_too_long = 414,
    unsupported_media_type = 415,
    range_not_satisfiable = 416,
    expectation_failed = 417,
    misdirected_request = 421,
    unprocessable_content = 422,
    precondition_required = 428,
    too_many_requests = 429,
    request_header_fields_too_large = 431,
    internal_server_error = 500,
    not_implemented = 501,
    service_unavailable = 503,
};

/// The phrase of the status line and of error pages' titles, such as "Not Found". `text::say` says
/// it.
text::PlainMessage reason(Status status);

}  // namespace holdfast::http
