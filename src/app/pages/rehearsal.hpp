// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/app/views/rehearsal.hpp>
#include <holdfast/app/views/user_interface.hpp>
#include <holdfast/sql/deadline.hpp>

#include "app/pages/page_renderer.hpp"

namespace holdfast {

/// Renders each view without path arguments as a visitor sees it, and looks for empty views and
/// wrong slots in all of them. Writes nothing.
Rehearsal rehearse(UserInterface const& user_interface, PageRenderer const& renderer,
                   sql::Deadline deadline);

}  // namespace holdfast
