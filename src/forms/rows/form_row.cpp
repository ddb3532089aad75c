// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/concurrency/participant.hpp>
#include <holdfast/forms/rows/form_row.hpp>
#include <holdfast/html/writer.hpp>
#include <holdfast/widgets/elements.hpp>

#include "forms/inputs/control_place.hpp"
#include "forms/inputs/form_part_visitor.hpp"
#include "forms/layout/form_group.hpp"
#include "forms/rows/removal_input.hpp"

namespace holdfast {

FormRow::FormRow(RowPlace place, detail::Draft* draft)
    : place_{std::make_unique<RowPlace const>(std::move(place))}, draft_{draft} {}

FormRow::~FormRow() = default;

bool FormRow::is_new() const {
    return place_->state == RowState::blank;
}

void FormRow::accept(FormPartVisitor& visitor) {
    visitor.visit(*this);
}

void FormRow::put(std::unique_ptr<PrimitiveInput> input) {
    add<FormGroup>(std::move(input));
}

void FormRow::put_removal(std::unique_ptr<BoundField> field, InputOptions options) {
    if (is_new()) {
        add<Span>();
    } else {
        removal_ = &add_input<RemovalInput>(std::move(field), std::move(options));
    }
}

concurrency::Participant FormRow::participant() const {
    bool const is_shown_by_input =
        std::ranges::any_of(inputs_, [this](PrimitiveInput const* input) {
            return input->disclosure() == Disclosure::shown &&
                   input->field().canonical() == place_->given_name;
        });
    concurrency::Participant participant{.key = place_->key,
                                         .label = place_->name,
                                         .kind = concurrency::ParticipantKind::row};
    if (is_shown_by_input || is_new()) return participant;
    participant.value = place_->given_name;
    participant.display = place_->given_name;
    return participant;
}

void FormRow::write(html::Writer& writer) const {
    writer.start("fieldset", {{"class", "holdfast-row"}});
    writer.element("legend", {{"class", "fs-6 fw-bold"}}, place_->name);
    write_children(writer);
    writer.end("fieldset");
}

void FormRow::write_cells(html::Writer& writer, std::size_t columns) const {
    writer.start("tr");
    for (auto const& child : children()) {
        writer.start("td");
        child->render(writer);
        writer.end("td");
    }
    for (auto cell = children().size(); cell < columns; ++cell) {
        writer.start("td");
        writer.end("td");
    }
    writer.end("tr");
}

}  // namespace holdfast
