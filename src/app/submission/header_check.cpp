// SPDX-License-Identifier: MIT
#include "app/submission/header_check.hpp"

#include <cstddef>
#include <limits>

#include <holdfast/app/views/route.hpp>
#include <holdfast/text/messages/pages.hpp>

#include "app/submission/own_site.hpp"
#include "app/views/reserved_paths.hpp"
#include "text/number.hpp"

namespace holdfast {
namespace {

// A release may lack a view of which a page is still open. The plain page shows the text that was
// typed there, unless it is longer than forms usually send.
constexpr std::size_t most_bytes_for_no_view = 64 * 1024;

// The greatest number for content in chunks, whose length nobody knows.
std::size_t announced_length(http::Request const& request) {
    auto const length = text::number_in<std::size_t>(request.header("Content-Length"));
    return length.value_or(std::numeric_limits<std::size_t>::max());
}

bool may_be_of_a_lost_view(http::Request const& request, Site site) {
    return site == Site::own && announced_length(request) <= most_bytes_for_no_view;
}

}  // namespace

bool reads(http::Request const& request) {
    return request.method == http::Method::get || request.method == http::Method::head;
}

bool is_for_this_site(http::Request const& request, SiteNames const& names) {
    auto const host = request.header("Host");
    bool const asks_how_it_is = request.path == health_path || request.path == ready_path;
    return names.include(host) || (asks_how_it_is && is_probe(host));
}

bool is_form_data(http::Request const& request) {
    return request.has_media_type("application/x-www-form-urlencoded");
}

std::optional<http::Refusal> check_header(http::Request const& request, SiteNames const& names,
                                          UserInterface const& user_interface,
                                          std::string_view public_origin) {
    if (!is_for_this_site(request, names)) {
        return http::Refusal{.status = http::Status::misdirected_request};
    }
    if (reads(request)) return {};
    if (request.method != http::Method::post || request.path.starts_with(operations_path)) {
        return http::Refusal{.status = http::Status::method_not_allowed};
    }
    auto const site = submitting_site(request, public_origin);
    if (site == Site::another) return http::Refusal{.status = http::Status::forbidden};
    if (!is_form_data(request)) {
        return http::Refusal{.status = http::Status::unsupported_media_type};
    }
    bool const is_read_anyway = may_be_of_a_lost_view(request, site);
    if (!is_read_anyway && user_interface.find(request.path, request.query).definition == nullptr) {
        return http::Refusal{.status = http::Status::not_found,
                             .message = messages::no_such_page_to_send_to};
    }
    return {};
}

}  // namespace holdfast
