// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/forms/control_name.hpp>
#include <holdfast/forms/form_rows.hpp>
#include <holdfast/forms/row_key.hpp>

namespace holdfast {

FormRows::FormRows(Form& form, std::string key, RowLabels labels)
    : Widget{WidgetRole::rows}, form_{form}, key_{std::move(key)}, labels_{labels} {
    if (!is_row_list_key(key_)) throw std::logic_error{"not a key for rows: '" + key_ + "'"};
}

FormRow& FormRows::add_row(std::string_view identity, std::string name) {
    RowPlace place{.key = row_key(key_, identity), .name = std::move(name), .labels = labels_};
    return *rows_.emplace_back(std::make_unique<FormRow>(std::move(place)));
}

std::size_t FormRows::begin_blank_rows(BlankRows const& options) {
    auto const count = form_.context().blank_rows(form_.key(), key_, {options.usual, options.most});
    if (count < options.most) adding_label_ = options.add;
    return count;
}

FormRow& FormRows::add_blank_row(std::string const& name, std::size_t number,
                                 std::unique_ptr<detail::Draft> draft) {
    RowPlace place{.key = blank_row_key(key_, number),
                   .name = name + ' ' + std::to_string(number),
                   .labels = labels_,
                   .state = RowState::blank};
    auto& object = *drafts_.emplace_back(std::move(draft));
    return *rows_.emplace_back(std::make_unique<FormRow>(std::move(place), &object));
}

void FormRows::attach(ControlPlace const& place) {
    owner_ = place.owner;
    if (adding_label_.empty()) return;
    auto const key = std::string{adding_prefix} + key_;
    adding_name_ = ControlName{.form = place.form, .key = key, .suffix = place.suffix}.text();
}

void FormRows::visit_children(Visitor const& visitor) {
    for (auto const& row : rows_) visitor(*row);
}

void FormRows::write(html::Writer& writer) const {
    for (auto const& row : rows_) row->render(writer);
    write_button(writer);
}

// What is typed so far may be as it is: nothing of it is saved by this button.
void FormRows::write_button(html::Writer& writer) const {
    if (adding_label_.empty()) return;
    writer.start("p");
    writer.start("button");
    writer.attribute("type", "submit");
    writer.attribute("name", adding_name_);
    if (!owner_.empty()) writer.attribute("form", owner_);
    writer.boolean_attribute("formnovalidate");
    writer.attribute("class", "btn btn-outline-secondary btn-sm");
    writer.text(adding_label_);
    writer.end("button");
    writer.end("p");
}

}  // namespace holdfast
