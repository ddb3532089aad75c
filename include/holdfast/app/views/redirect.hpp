// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include <holdfast/text/url.hpp>

namespace holdfast {

/// Whether a view will be back at its address.
enum class Moved { temporarily, permanently };

/// Thrown while a page is built, to lead elsewhere. It refuses a submission, and the page keeps
/// everything typed.
class Redirect {
public:
    /// Leads to that address.
    explicit Redirect(Url location, Moved moved = Moved::temporarily)
        : location_{std::move(location)}, moved_{moved} {}

    /// The address.
    Url const& location() const { return location_; }

    /// Whether it is the new address for good.
    Moved moved() const { return moved_; }

private:
    Url location_;
    Moved moved_;
};

}  // namespace holdfast
