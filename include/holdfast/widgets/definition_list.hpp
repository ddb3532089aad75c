// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/elements.hpp>

namespace holdfast {

/// Names and their meanings, such as the properties of one object.
class DefinitionList : public Element {
public:
    DefinitionList();

    /// Adds a pair at the end. More can be added to the returned element.
    Dd& define(std::string name, std::string meaning = {});
};

}  // namespace holdfast
