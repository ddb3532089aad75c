// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/element.hpp>
#include <holdfast/widgets/severity.hpp>

namespace holdfast {

/// A word or a number set off from the text that it stands in.
class Badge : public Element {
public:
    explicit Badge(std::string text);
    Badge(Severity severity, std::string text);
};

}  // namespace holdfast
