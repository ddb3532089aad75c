// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>

#include <holdfast/forms/layout/field_set.hpp>
#include <holdfast/forms/layout/form_layout.hpp>
#include <holdfast/widgets/elements.hpp>

#include "forms/layout/form_group.hpp"
#include "forms/refusal/refusal_alert.hpp"

namespace holdfast {

FormLayout::FormLayout(Arrangement arrangement, std::vector<int> widths)
    : arrangement_{arrangement}, widths_{std::move(widths)} {
    bool const are_twelfths =
        std::ranges::all_of(widths_, [](int width) { return width >= 0 && width <= 12; });
    if (!are_twelfths) throw std::logic_error{"a column's width is in twelfths"};
}

// Bootstrap's names.
std::string FormLayout::next_classes() {
    auto const place = placed_++;
    switch (arrangement_) {
        case Arrangement::stacked: return "mb-3";
        case Arrangement::line: return "";
        case Arrangement::columns: break;
    }
    int const width = place < widths_.size() ? widths_[place] : 0;
    return width == 0 ? "mb-3 col-md" : "mb-3 col-md-" + std::to_string(width);
}

void FormLayout::put(std::unique_ptr<PrimitiveInput> input) {
    container().add<FormGroup>(std::move(input), next_classes());
}

FormLayout& FormLayout::add_row(std::vector<int> widths) {
    auto& row = add<Div>();
    row.add_class("row");
    return row.use_layout<FormLayout>(Arrangement::columns, std::move(widths));
}

FormLayout& FormLayout::add_line() {
    auto& line = add<Div>();
    line.add_class("holdfast-line");
    return line.use_layout<FormLayout>(Arrangement::line);
}

FormLayout& FormLayout::add_field_set(std::string legend) {
    return add<FieldSet>(std::move(legend)).use_layout<FormLayout>();
}

// The form that stands around the alert hands it the report, of which the exception is the
// headline.
void FormLayout::add_alert_for_domain_exception(DomainException const&) {
    container().add<RefusalAlert>();
}

}  // namespace holdfast
