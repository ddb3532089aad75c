// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <string_view>
#include <unordered_set>

#include <holdfast/forms/attach.hpp>

namespace holdfast {
namespace {

void find_forms(Widget& widget, std::vector<Form*>& forms) {
    if (!widget.visible()) return;
    if (widget.role() == WidgetRole::form || widget.role() == WidgetRole::nested_form) {
        forms.push_back(static_cast<Form*>(&widget));
    }
    widget.visit_children([&forms](Widget& child) { find_forms(child, forms); });
}

}  // namespace

std::vector<Form*> attach(Widget& page) {
    std::vector<Form*> forms;
    find_forms(page, forms);
    std::unordered_set<std::string_view> keys;
    for (auto* const form : forms) {
        if (!keys.insert(form->key()).second) {
            throw std::logic_error{"two forms of a page have the key " + form->key()};
        }
        form->attach();
    }
    return forms;
}

}  // namespace holdfast
