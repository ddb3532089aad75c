// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/http/request.hpp>
#include <holdfast/text/url.hpp>

namespace holdfast {

/// The path and query of a request.
Url address_of(http::Request const& request);

/// The address of a page from which one is to return to another.
Url detour(Url const& there, Url const& from);

/// The address to which a detour leads back: only a view of this application, by its path.
std::optional<Url> return_address(Url const& detour, UserInterface const& user_interface);

}  // namespace holdfast
