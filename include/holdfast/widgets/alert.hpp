// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

enum class Severity { success, information, warning, danger };

/// A message set off from the page, announced by screen readers.
class Alert : public Element {
public:
    explicit Alert(Severity severity, std::string text = {});
};

}  // namespace holdfast
