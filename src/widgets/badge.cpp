// SPDX-License-Identifier: MIT
#include <holdfast/widgets/badge.hpp>

#include "widgets/severity_class.hpp"

namespace holdfast {

Badge::Badge(std::string text) : Element{"span", std::move(text)} {
    add_class("badge");
    add_class("text-bg-secondary");
}

Badge::Badge(Severity severity, std::string text) : Element{"span", std::move(text)} {
    add_class("badge");
    add_class(severity_class("text-bg-", severity));
}

}  // namespace holdfast
