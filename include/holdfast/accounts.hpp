// SPDX-License-Identifier: MIT
#pragma once

// Users who log in: sessions, passwords, and slow work before an event.

// clang-format off: this one stands first, for the sake of its order
#include <holdfast/holdfast.hpp>
// clang-format on

#include <holdfast/app/session/password.hpp>
#include <holdfast/app/session/session.hpp>
#include <holdfast/app/session/user.hpp>
#include <holdfast/fields/slow_work.hpp>
