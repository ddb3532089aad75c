// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/forms/lost_options.hpp>

namespace holdfast {

std::vector<std::string> lost_options(PrimitiveInput const& input,
                                      concurrency::Recorded const& base,
                                      std::optional<std::string> const& typed,
                                      concurrency::Digester const& digester) {
    auto const present = input.field().canonical();
    // Others may have set another value where the policy lets them: then that one stays.
    if (!input.options() || (!typed && !base.value.is(present, digester))) return {};
    auto const chosen = input.values(typed.value_or(present));
    std::vector<std::string> lost;
    for (auto const& value : chosen) {
        bool const left_unchosen = !typed && value.empty() && input.absence() == Absence::unchosen;
        auto const* const option = concurrency::find_option(input.shown_options(), value);
        bool const is_known =
            left_unchosen || (option != nullptr && concurrency::offered(base, *option, digester));
        if (!is_known) lost.push_back(value);
    }
    auto const before = base.value.whole();
    if (!typed || !before || input.absence() != Absence::empty_set) return lost;
    for (auto& value : input.values(*before)) {
        if (std::ranges::find(chosen, value) != chosen.end()) continue;
        auto const* const option = concurrency::find_option(input.shown_options(), value);
        bool const is_renamed = option != nullptr && !concurrency::offered(base, *option, digester);
        if (is_renamed) lost.push_back(std::move(value));
    }
    return lost;
}

}  // namespace holdfast
