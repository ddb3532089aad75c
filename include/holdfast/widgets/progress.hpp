// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// How much is done of something that takes long.
class Progress : public Element {
public:
    /// Throws std::logic_error unless 0 <= done <= all and 0 < all.
    Progress(std::string label, long long done, long long all);
};

}  // namespace holdfast
