// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/elements.hpp>

namespace holdfast {

/// Names and what they stand for, such as the properties of one object.
class DefinitionList : public Element {
public:
    DefinitionList();

    /// Adds a pair at the end; more can be added to what is returned.
    Dd& define(std::string name, std::string meaning = {});
};

}  // namespace holdfast
