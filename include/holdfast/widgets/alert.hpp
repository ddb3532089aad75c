// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/element.hpp>
#include <holdfast/widgets/severity.hpp>

namespace holdfast {

/// A message set off from the page, announced by screen readers.
class Alert : public Element {
public:
    /// The severity decides on the colour.
    explicit Alert(Severity severity, std::string text = {});
};

}  // namespace holdfast
