// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/details.hpp>

namespace holdfast {

/// A list of details. One of them is open at a time; in older browsers, any number of them.
class Accordion : public Element {
public:
    /// The name is unique on the page.
    explicit Accordion(std::string name);

    /// Adds details at the end and returns them, for their contents.
    Details& add_panel(std::string summary, Openness openness = Openness::closed);

private:
    std::string name_;
};

}  // namespace holdfast
