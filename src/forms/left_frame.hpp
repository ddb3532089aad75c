// SPDX-License-Identifier: MIT
#pragma once

namespace holdfast {

/// Whether an object was a local variable of a function that has returned by now: it lies in this
/// thread's stack, and not in a frame as old as that of `older`, which lives on the same stack. No
/// where `older` lives elsewhere.
bool is_in_left_frame(void const* object, void const* older);

}  // namespace holdfast
