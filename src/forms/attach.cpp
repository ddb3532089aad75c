// SPDX-License-Identifier: MIT
#include "forms/attach.hpp"

#include <stdexcept>
#include <string_view>

#include <holdfast/forms/inputs/button_input.hpp>

#include "forms/form_part.hpp"
#include "html/page_sets.hpp"

namespace holdfast {
namespace {

// A control that no form has would be shown, and what was typed there lost without a word.
void require_form(FormPart const& part) {
    if (auto const* const input = part_as<PrimitiveInput>(part)) {
        throw std::logic_error{"the input " + input->key() + " stands outside of a form"};
    }
    if (auto const* const button = part_as<ButtonInput>(part)) {
        throw std::logic_error{"the button " + button->key() + " stands outside of a form"};
    }
}

enum class Place { outside, in_form };

void find_forms(Widget& widget, Place place, std::vector<Form*>& forms) {
    if (!widget.visible()) return;
    auto const part = form_part(widget);
    if (auto* const form = as_form(part)) {
        forms.push_back(form);
        place = Place::in_form;
    }
    if (place == Place::outside) require_form(part);
    widget.visit_children([&](Widget& child) { find_forms(child, place, forms); });
}

}  // namespace

std::vector<Form*> attach(Widget& page) {
    std::vector<Form*> forms;
    find_forms(page, Place::outside, forms);
    html::PageSet<std::string_view> keys;
    for (auto* const form : forms) {
        if (!keys.insert(form->key()).second) {
            throw std::logic_error{"two forms of a page have the key " + form->key()};
        }
        form->attach();
    }
    return forms;
}

}  // namespace holdfast
