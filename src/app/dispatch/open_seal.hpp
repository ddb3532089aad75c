// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/page_renderer.hpp"
#include "app/submission/own_site.hpp"
#include "app/submission/post.hpp"

namespace holdfast {

/// Step 1 of a submission (protocol.md, "Submit"): finds out who submits, and puts the opened seal
/// into the post when it was made for this user and form. Throws FormRefusal or PlainRefusal when
/// it is not valid, and AlreadyApplied when there is nothing left to do.
void open_seal(PageRenderer const& renderer, Post& post, Site site);

}  // namespace holdfast
