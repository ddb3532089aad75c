// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/forms/rows/form_row.hpp>
#include <holdfast/widgets/elements.hpp>

namespace holdfast {

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
                   input->field().canonical() == place_.given_name;
        });
    concurrency::Participant participant{.key = place_.key,
                                         .label = place_.name,
                                         .kind = concurrency::ParticipantKind::row};
    if (is_shown_by_input || is_new()) return participant;
    participant.value = place_.given_name;
    participant.display = place_.given_name;
    return participant;
}

void FormRow::write(html::Writer& writer) const {
    writer.start("fieldset", {{"class", "holdfast-row"}});
    writer.element("legend", {{"class", "fs-6 fw-bold"}}, place_.name);
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
