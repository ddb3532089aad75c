// SPDX-License-Identifier: MIT
#include <holdfast/widgets/alert.hpp>

#include "widgets/severity_class.hpp"

namespace holdfast {

Alert::Alert(Severity severity, std::string text) : Element{"div", std::move(text)} {
    add_class("alert");
    add_class(severity_class("alert-", severity));
    set_attribute("role", "alert");
}

}  // namespace holdfast
