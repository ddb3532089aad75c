// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "app/pages/application_context.hpp"
#include "app/submission/applied.hpp"
#include "app/submission/own_site.hpp"
#include "app/submission/post.hpp"

namespace holdfast {

/// Step 1 of a submission (protocol.md, "Submit"): finds out who submits, and puts the opened seal
/// into the post when it was made for this user and form. Ends a submission that is not valid, or
/// that has nothing left to do.
std::optional<Ending> open_seal(ApplicationContext const& context, Post& post, Site site);

}  // namespace holdfast
