// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

/// The state of details on a new page.
enum class Openness : std::uint8_t { closed, open };

/// A line that shows and hides the contents below it. Keep inputs that may be refused out of it,
/// because their users should see them.
class Details : public Element {
public:
    /// The summary is the line that is always visible.
    explicit Details(std::string summary, Openness openness = Openness::closed);
};

}  // namespace holdfast
