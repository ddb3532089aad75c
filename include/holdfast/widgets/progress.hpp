// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// How much is done of something that takes long.
class Progress : public Element {
public:
    /// The text says both numbers as they are; the bar is empty or full where they make no part.
    Progress(std::string label, long long done, long long all);
};

}  // namespace holdfast
