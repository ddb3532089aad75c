// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include <holdfast/text/url.hpp>

namespace holdfast {

enum class Moved { temporarily, permanently };

/// Thrown while a page is built, to lead elsewhere. A submission is refused by it, with all that
/// was typed.
class Redirect {
public:
    explicit Redirect(Url location, Moved moved = Moved::temporarily)
        : location_{std::move(location)}, moved_{moved} {}

    Url const& location() const { return location_; }
    Moved moved() const { return moved_; }

private:
    Url location_;
    Moved moved_;
};

}  // namespace holdfast
