// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// Related parts of a form, under a legend.
class FieldSet : public Element {
public:
    /// The inputs are added by a layout.
    explicit FieldSet(std::string legend) : Element{"fieldset"} {
        add<Element>("legend", std::move(legend)).add_class("fs-5");
        add_class("mb-3");
    }
};

}  // namespace holdfast
