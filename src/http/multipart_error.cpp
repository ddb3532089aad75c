// SPDX-License-Identifier: MIT
#include "http/multipart_error.hpp"

#include <holdfast/text/messages/http.hpp>

namespace holdfast::http {

Refusal refusal_of(MultipartError error) {
    using enum MultipartError;
    auto const malformed = Status::bad_request;
    auto const too_much = Status::content_too_large;
    switch (error) {
        case boundary_is_missing: return {malformed, messages::boundary_is_missing};
        case boundary_is_malformed: return {malformed, messages::boundary_is_malformed};
        case boundary_line_goes_on: return {malformed, messages::boundary_line_goes_on};
        case ended_early: return {malformed, messages::last_boundary_is_missing};
        case header_is_malformed: return {malformed, messages::part_header_is_malformed};
        case name_is_missing: return {malformed, messages::part_has_no_name};
        case name_is_malformed: return {malformed, messages::part_name_is_malformed};
        case content_is_encoded: return {malformed, messages::part_is_encoded};
        case too_many_parts: return {too_much, messages::too_many_parts};
        case header_is_too_large: return {too_much, messages::part_header_is_too_large};
        case name_is_too_long: return {too_much, messages::part_name_is_too_long};
    }
    return {};
}

}  // namespace holdfast::http
