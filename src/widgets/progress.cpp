// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/widgets/elements.hpp>
#include <holdfast/widgets/progress.hpp>

namespace holdfast {

Progress::Progress(std::string label, long long done, long long all)
    : Element{"label", std::move(label)} {
    add_class("holdfast-progress");
    auto const text = std::to_string(done) + " / " + std::to_string(all);
    auto& bar = add<TextElement<"progress">>(text);
    auto const most = std::max(all, 1LL);
    bar.set_attribute("value", std::to_string(std::clamp(done, 0LL, most)));
    bar.set_attribute("max", std::to_string(most));
}

}  // namespace holdfast
