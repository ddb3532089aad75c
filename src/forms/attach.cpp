// SPDX-License-Identifier: MIT
#include "forms/attach.hpp"

#include <cstddef>
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

// A form finds those within it when it is attached.
void find_outer_forms(Widget& widget, std::vector<Form*>& forms) {
    if (!widget.visible()) return;
    auto const part = form_part(widget);
    if (auto* const form = as_form(part)) return forms.push_back(form);
    require_form(part);
    widget.visit_children([&](Widget& child) { find_outer_forms(child, forms); });
}

}  // namespace

std::vector<Form*> attach(Widget& page) {
    std::vector<Form*> forms;
    find_outer_forms(page, forms);
    html::PageSet<std::string_view> keys;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        auto& form = *forms[i];
        if (!keys.insert(form.key()).second) {
            throw std::logic_error{"two forms of a page have the key " + form.key()};
        }
        form.attach();
        auto const nested = form.nested_forms();
        forms.insert(forms.begin() + static_cast<std::ptrdiff_t>(i) + 1, nested.begin(),
                     nested.end());
    }
    return forms;
}

}  // namespace holdfast
