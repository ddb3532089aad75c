// SPDX-License-Identifier: MIT
#include <stdexcept>

#include <holdfast/widgets/named_element.hpp>
#include <holdfast/widgets/progress.hpp>

namespace holdfast {

Progress::Progress(std::string label, long long done, long long all)
    : Element{"label", std::move(label)} {
    if (done < 0 || all <= 0 || done > all) throw std::logic_error{"there is no such progress"};
    add_class("holdfast-progress");
    auto const text = std::to_string(done) + " / " + std::to_string(all);
    auto& bar = add<TextElement<"progress">>(text);
    bar.set_attribute("value", std::to_string(done));
    bar.set_attribute("max", std::to_string(all));
}

}  // namespace holdfast
