// SPDX-License-Identifier: MIT
#include <holdfast/widgets/alert.hpp>

namespace holdfast {
namespace {

std::string_view css_class(Severity severity) {
    switch (severity) {
        case Severity::success: return "alert-success";
        case Severity::information: return "alert-info";
        case Severity::warning: return "alert-warning";
        case Severity::danger: break;
    }
    return "alert-danger";
}

}  // namespace

Alert::Alert(Severity severity, std::string text) : Element{"div", std::move(text)} {
    add_class("alert");
    add_class(css_class(severity));
    set_attribute("role", "alert");
}

}  // namespace holdfast
