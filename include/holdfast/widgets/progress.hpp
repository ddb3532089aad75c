// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// The progress of a task.
class Progress : public Element {
public:
    /// The text gives both numbers as they are. The bar is empty or full where they are not a part
    /// and a whole.
    Progress(std::string label, long long done, long long all);
};

}  // namespace holdfast
