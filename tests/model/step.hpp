// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iosfwd>
#include <iterator>

#include <rapidcheck.h>

namespace holdfast::model {

enum class Action {
    open,    ///< a user opens a view in a new tab
    type,    ///< into an input of a tab
    press,   ///< a button; the tab stays as it was, so that its user can go Back to it
    race,    ///< one types, another program writes, and then the first one presses a button
    repeat,  ///< one of the submissions so far, byte for byte
    reload,
    choose,  ///< mine or the current one, on the newest page that asks
    reset,   ///< follows *Reset input*
    other,   ///< another program writes to the database
    misuse,  ///< sends a submission with a seal that is not good for it
};

/// One thing that somebody does. The numbers mean what the action makes of them, so that any of
/// them is possible at any time, and a failing sequence can be cut short anywhere.
struct Step {
    Action action = Action::open;
    std::size_t tab = 0;  ///< counted back from the newest
    std::size_t which = 0;
    std::size_t what = 0;
    std::size_t how = 0;
};

std::ostream& operator<<(std::ostream& stream, Step const& step);

rc::Gen<Step> any_step();

/// The meaning of a step's number among these.
template <class Choices>
auto const& pick(Choices const& choices, std::size_t number) {
    return choices[number % std::size(choices)];
}

}  // namespace holdfast::model
