// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/app/run.hpp>

#include "app/settings.hpp"

namespace holdfast {

/// Serves until it is asked to stop. Throws when it cannot start.
void serve(Settings const& settings, UserInterface const& user_interface, Program const& program);

}  // namespace holdfast
