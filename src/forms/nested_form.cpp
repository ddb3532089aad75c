// SPDX-License-Identifier: MIT
#include <holdfast/forms/nested_form.hpp>

#include "forms/inputs/form_part_visitor.hpp"

namespace holdfast {

void NestedForm::accept(FormPartVisitor& visitor) {
    visitor.visit(*this);
}

}  // namespace holdfast
