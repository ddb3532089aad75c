// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/http/refusal.hpp>
#include <holdfast/http/request.hpp>

#include "app/submission/site_names.hpp"

namespace holdfast {

bool reads(http::Request const& request);

/// Whether the request asks for this site, or how the process is.
bool is_for_this_site(http::Request const& request, SiteNames const& names);

/// Whether its content is what a form submits, as its header says.
bool is_form_data(http::Request const& request);

/// The reason to refuse a request without reading its content, if there is one. A request that
/// passes is checked again with its content. That check would refuse everything refused here, too.
std::optional<http::Refusal> check_header(http::Request const& request, SiteNames const& names,
                                          UserInterface const& user_interface,
                                          std::string_view public_origin);

}  // namespace holdfast
