// SPDX-License-Identifier: MIT
#include <stdexcept>
#include <string_view>
#include <unordered_set>

#include <holdfast/forms/attach.hpp>

namespace holdfast {
namespace {

// A control that no form has would be shown, and what was typed there lost without a word.
void require_form(Widget const& widget) {
    if (widget.role() == WidgetRole::input) {
        auto const& input = static_cast<PrimitiveInput const&>(widget);
        throw std::logic_error{"the input " + input.key() + " stands outside of a form"};
    }
    if (widget.role() == WidgetRole::button) {
        auto const& button = static_cast<ButtonInput const&>(widget);
        throw std::logic_error{"the button " + button.key() + " stands outside of a form"};
    }
}

enum class Place { outside, in_form };

void find_forms(Widget& widget, Place place, std::vector<Form*>& forms) {
    if (!widget.visible()) return;
    if (widget.role() == WidgetRole::form || widget.role() == WidgetRole::nested_form) {
        forms.push_back(static_cast<Form*>(&widget));
        place = Place::in_form;
    }
    if (place == Place::outside) require_form(widget);
    widget.visit_children([&](Widget& child) { find_forms(child, place, forms); });
}

}  // namespace

std::vector<Form*> attach(Widget& page) {
    std::vector<Form*> forms;
    find_forms(page, Place::outside, forms);
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
