// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include <holdfast/widgets/severity.hpp>

namespace holdfast {

/// The CSS class of a widget that has one for each severity: the prefix and Bootstrap's word.
inline std::string severity_class(std::string_view prefix, Severity severity) {
    static constexpr std::string_view words[] = {"success", "info", "warning", "danger"};
    return std::string{prefix}.append(words[static_cast<std::size_t>(severity)]);
}

}  // namespace holdfast
