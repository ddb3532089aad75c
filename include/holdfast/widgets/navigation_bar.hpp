// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <holdfast/widgets/menu.hpp>

namespace holdfast {

/// A bar across the page with the application's name and a menu.
class NavigationBar : public Nav {
public:
    /// The name of the bar leads to the home page. The label tells screen readers one navigation
    /// from another.
    NavigationBar(NamedPlace auto const& home, Url current,
                  std::string const& label = usual_label())
        : NavigationBar{home.address(), home.label(), std::move(current), label} {}

    /// The menu of the bar, for its links.
    Menu& menu() { return *menu_; }

private:
    static std::string usual_label();

    NavigationBar(Url const& home, std::string name, Url current, std::string const& label);

    Menu* menu_;
};

}  // namespace holdfast
