// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <holdfast/forms/form.hpp>
#include <holdfast/widgets/widget.hpp>

namespace holdfast {

/// Attaches every visible form of a page once it is built, and returns them in document order, a
/// nested one after the form around it. Throws std::logic_error for a form within a form that is
/// no NestedForm, and for two forms of one key.
std::vector<Form*> attach(Widget& page);

}  // namespace holdfast
