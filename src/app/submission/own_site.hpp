// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/http/cookie.hpp>
#include <holdfast/http/request.hpp>

namespace holdfast {

/// The origin of a submission, as far as its headers tell.
enum class Site { own, another, unknown };

/// protocol.md, "Submit", step 0: `Sec-Fetch-Site` decides, else `Origin`, compared with the
/// configured public origin or, where that is empty, with `Host`.
Site submitting_site(http::Request const& request, std::string_view public_origin);

/// A public URL as browsers write it in `Origin`: lower case, without path and default port.
/// Throws std::invalid_argument when it is no http or https address of a whole site.
std::string public_origin(std::string url);

/// The transport of the site's cookies.
http::Transport transport_of(std::string_view public_origin);

}  // namespace holdfast
