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

/// Why a request is refused without reading its content, or nothing. What passes is looked at again
/// with its content; nothing that is refused here would be taken then.
std::optional<http::Refusal> check_header(http::Request const& request, SiteNames const& names,
                                          UserInterface const& user_interface,
                                          std::string_view public_origin);

}  // namespace holdfast
