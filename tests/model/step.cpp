// SPDX-License-Identifier: MIT
#include "model/step.hpp"

#include <array>
#include <ostream>
#include <string_view>

namespace holdfast::model {
namespace {

constexpr std::array<std::string_view, 10> names{"open",   "type",   "press", "race",  "repeat",
                                                 "reload", "choose", "reset", "other", "misuse"};

rc::Gen<Action> any_action() {
    return rc::gen::weightedElement<Action>({{6, Action::open},
                                             {24, Action::type},
                                             {20, Action::press},
                                             {15, Action::race},
                                             {4, Action::repeat},
                                             {1, Action::reload},
                                             {8, Action::choose},
                                             {1, Action::reset},
                                             {20, Action::other},
                                             {2, Action::misuse}});
}

// Mostly the newest tabs: a page that was just refused is gone on with.
rc::Gen<std::size_t> any_tab() {
    return rc::gen::weightedElement<std::size_t>({{20, 0}, {6, 1}, {4, 2}, {2, 3}, {1, 5}, {1, 9}});
}

// RapidCheck draws small numbers more often the smaller its size is.
rc::Gen<std::size_t> any_number(std::size_t end) {
    return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, end));
}

}  // namespace

std::ostream& operator<<(std::ostream& stream, Step const& step) {
    return stream << names.at(static_cast<std::size_t>(step.action)) << '(' << step.tab << ", "
                  << step.which << ", " << step.what << ", " << step.how << ')';
}

rc::Gen<Step> any_step() {
    return rc::gen::build<Step>(rc::gen::set(&Step::action, any_action()),
                                rc::gen::set(&Step::tab, any_tab()),
                                rc::gen::set(&Step::which, any_number(12)),
                                rc::gen::set(&Step::what, any_number(36)),
                                rc::gen::set(&Step::how, any_number(36)));
}

}  // namespace holdfast::model
