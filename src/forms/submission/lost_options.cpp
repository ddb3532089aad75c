// SPDX-License-Identifier: MIT
#include "forms/submission/lost_options.hpp"

#include <algorithm>

namespace holdfast {

std::vector<LostOption> lost_options(PrimitiveInput const& input, concurrency::Recorded const& base,
                                     std::optional<std::string> const& typed,
                                     concurrency::Digester const& digester) {
    auto const present = input.field().canonical();
    // Others may have set another value where the policy lets them: then that one stays.
    if (!input.options() || (!typed && !base.value.is(present, digester))) return {};
    auto const is_on_offer = [&](std::string const& value) {
        auto const* const option = concurrency::find_option(input.shown_options(), value);
        return option != nullptr && concurrency::offered(base, *option, digester);
    };
    auto const is_nothing = [&](std::string const& value) {
        return value.empty() && input.absence() == Absence::unchosen;
    };
    auto const chosen = input.values(typed.value_or(present));
    std::vector<LostOption> lost;
    for (auto const& value : chosen) {
        if (is_on_offer(value) || (!typed && is_nothing(value))) continue;
        lost.push_back({value, LostOption::Use::chosen});
    }
    auto const before = base.value.whole();
    bool const is_ignored = base.comparison == concurrency::Comparison::ignored;
    bool const has_moved = !base.value.is(present, digester);  // which is a change of its own
    if (!typed || !before || is_ignored || has_moved) return lost;
    for (auto& value : input.values(*before)) {
        bool const is_given_up = std::ranges::find(chosen, value) == chosen.end();
        if (!is_given_up || is_nothing(value) || is_on_offer(value)) continue;
        lost.push_back({std::move(value), LostOption::Use::given_up});
    }
    return lost;
}

}  // namespace holdfast
