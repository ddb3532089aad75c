// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/element.hpp>
#include <holdfast/widgets/severity.hpp>

namespace holdfast {

/// A word or a number set off from the text that it stands in.
class Badge : public Element {
public:
    /// A badge in a neutral colour.
    explicit Badge(std::string text);

    /// A badge in the colour of the severity.
    Badge(Severity severity, std::string text);
};

}  // namespace holdfast
