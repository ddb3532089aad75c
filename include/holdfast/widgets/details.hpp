// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include <holdfast/widgets/element.hpp>

namespace holdfast {

enum class Openness : std::uint8_t { closed, open };

/// A line that shows and hides what belongs to it. Keep inputs that may be refused out of it: one
/// should see them.
class Details : public Element {
public:
    explicit Details(std::string summary, Openness openness = Openness::closed);
};

}  // namespace holdfast
