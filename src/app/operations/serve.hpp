// SPDX-License-Identifier: MIT
#pragma once

#include <holdfast/app/operations/run.hpp>

#include "app/operations/settings.hpp"

namespace holdfast {

/// Serves until it is asked to stop. Throws when it cannot start.
void serve(Settings const& settings, UserInterface const& user_interface, Program const& program);

}  // namespace holdfast
