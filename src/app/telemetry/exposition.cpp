// SPDX-License-Identifier: MIT
#include "app/telemetry/exposition.hpp"

#include <iterator>

#include <fmt/format.h>

namespace holdfast {

void Exposition::begin(std::string_view name, std::string_view type, std::string_view help) {
    name_ = name;
    fmt::format_to(std::back_inserter(text_), "# HELP {} {}\n# TYPE {} {}\n", name, help, name,
                   type);
}

void Exposition::add(std::string_view suffix, std::string_view labels, double value) {
    text_.append(name_).append(suffix);
    if (!labels.empty()) text_.append("{").append(labels).append("}");
    fmt::format_to(std::back_inserter(text_), " {}\n", value);
}

}  // namespace holdfast
