// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <holdfast/forms/attach.hpp>

namespace holdfast {
namespace {

void find_forms(Widget& widget, std::vector<Form*>& forms) {
    if (!widget.visible()) return;
    if (widget.role() == WidgetRole::form) {
        forms.push_back(static_cast<Form*>(&widget));
        return;
    }
    widget.visit_children([&forms](Widget& child) { find_forms(child, forms); });
}

}  // namespace

std::vector<Form*> attach(Widget& page) {
    std::vector<Form*> forms;
    find_forms(page, forms);
    for (auto form = forms.begin(); form != forms.end(); ++form) {
        if (std::ranges::find(forms.begin(), form, (*form)->key(), &Form::key) != form) {
            throw std::logic_error{"two forms of a page have the key " + (*form)->key()};
        }
        (*form)->attach();
    }
    return forms;
}

}  // namespace holdfast
