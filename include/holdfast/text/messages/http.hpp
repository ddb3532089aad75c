// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/text/messages/common.hpp>

// By the server itself, before a view is asked.
namespace holdfast::messages {

// The reasons of HTTP statuses, which are the titles of error pages, too.
inline constexpr Message status_ok{"OK"};
inline constexpr Message partial_content{"Partial Content"};
inline constexpr Message see_other{"See Other"};
inline constexpr Message not_modified{"Not Modified"};
inline constexpr Message permanent_redirect{"Permanent Redirect"};
inline constexpr Message bad_request{"Bad Request"};
inline constexpr Message unauthorized{"Unauthorized"};
inline constexpr Message forbidden{"Forbidden"};
inline constexpr Message not_found{"Not Found"};
inline constexpr Message method_not_allowed{"Method Not Allowed"};
inline constexpr Message request_timeout{"Request Timeout"};
inline constexpr Message conflict{"Conflict"};
inline constexpr Message content_too_large{"Content Too Large"};
inline constexpr Message uri_too_long{"URI Too Long"};
inline constexpr Message unsupported_media_type{"Unsupported Media Type"};
inline constexpr Message range_not_satisfiable{"Range Not Satisfiable"};
inline constexpr Message expectation_failed{"Expectation Failed"};
inline constexpr Message misdirected_request{"Misdirected Request"};
inline constexpr Message unprocessable_content{"Unprocessable Content"};
inline constexpr Message precondition_required{"Precondition Required"};
inline constexpr Message too_many_requests{"Too Many Requests"};
inline constexpr Message request_header_fields_too_large{"Request Header Fields Too Large"};
inline constexpr Message internal_server_error{"Internal Server Error"};
inline constexpr Message not_implemented{"Not Implemented"};
inline constexpr Message service_unavailable{"Service Unavailable"};

inline constexpr Message server_is_overloaded{"The server is overloaded."};
inline constexpr Message too_many_connections{"Too many connections."};
inline constexpr Message no_room_for_content{
    "There is no room for the content of the request now."};
inline constexpr Message request_took_too_long{"The request took too long to arrive."};
inline constexpr Message request_ended_early{"The request ended before it was complete."};
inline constexpr Message content_is_too_large{"The request's content is too large."};
inline constexpr Message no_http_request{"This is not a well-formed HTTP/1.1 request."};
inline constexpr Message target_is_malformed{"The request target is malformed."};
inline constexpr Message target_is_too_long{"The request target is too long."};
inline constexpr Message header_is_too_large{"The request's header is too large."};
inline constexpr Message folded_header{"Folded header lines are not supported."};
inline constexpr Message header_stands_twice{
    "A header that may stand in a request once stands there twice."};
inline constexpr Message not_one_host{"A request needs exactly one header Host."};
inline constexpr Message content_is_compressed{"The content of a request must not be compressed."};
inline constexpr Message host_is_malformed{"The header Host is malformed."};
inline constexpr Message content_length_is_malformed{"The header Content-Length is malformed."};
inline constexpr Message no_transfer_codings{"HTTP/1.0 has no transfer codings."};
inline constexpr Message unknown_transfer_coding{"The only transfer coding here is chunked."};
inline constexpr Message unknown_expectation{"The only expectation here is 100-continue."};
inline constexpr Message boundary_is_missing{
    "The header Content-Type does not name the boundary between the parts of the content."};
inline constexpr Message boundary_is_malformed{
    "The boundary that the header Content-Type names is malformed."};
inline constexpr Message boundary_line_goes_on{
    "A boundary in the content is not at the end of its line."};
inline constexpr Message last_boundary_is_missing{
    "The content of the request ended before its last boundary."};
inline constexpr Message part_header_is_malformed{
    "The header of a part of the content is malformed."};
inline constexpr Message part_has_no_name{"A part of the content has no name."};
inline constexpr Message part_name_is_malformed{
    "The name of a part or of a file is not well-formed text."};
inline constexpr Message part_is_encoded{"The parts of the content must not be encoded."};
inline constexpr Message too_many_parts{"The content of the request has too many parts."};
inline constexpr Message part_header_is_too_large{
    "The header of a part of the content is too large."};
inline constexpr Message part_name_is_too_long{"The name of a part or of a file is too long."};
inline constexpr Message short_of_memory{"The server is short of memory. Try again in a moment.\n"};
inline constexpr Message short_of_memory_unknown_whether_saved{
    "The server is short of memory. It is not known whether this was saved. Go back and send it "
    "again in a moment: it will be applied once.\n"};
inline constexpr Message handler_failed{"Internal Server Error\n"};

}  // namespace holdfast::messages
