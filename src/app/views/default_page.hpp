// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <holdfast/widgets/html5_page.hpp>

namespace holdfast {

/// A page that shows its title as its heading and has one slot, "main".
std::unique_ptr<HTML5Page> default_page(PageHead head);

}  // namespace holdfast
