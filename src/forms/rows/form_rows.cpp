// SPDX-License-Identifier: MIT
#include <algorithm>

#include <holdfast/forms/form.hpp>
#include <holdfast/forms/inputs/control_name.hpp>
#include <holdfast/forms/rows/form_rows.hpp>
#include <holdfast/html/writer.hpp>
#include <holdfast/text/blank.hpp>
#include <holdfast/text/messages/forms.hpp>

#include "forms/inputs/control_place.hpp"
#include "forms/inputs/form_part_visitor.hpp"
#include "forms/inputs/row_key.hpp"

namespace holdfast {
namespace {

std::string name_of_place(std::size_t number) {
    return text::say<messages::unnamed_row>({{"number", std::to_string(number)}});
}

}  // namespace

std::string detail::name_of_new_row() {
    return text::say<messages::new_row>();
}

std::string detail::words_for_another_row() {
    return text::say<messages::add_a_row>();
}

FormRows::FormRows(Form& form, std::string key)
    : FormRows{form, std::move(key), RowLabels::at_controls} {}

FormRows::FormRows(Form& form, std::string key, RowLabels labels)
    : form_{form}, key_{std::move(key)}, labels_{labels} {
    if (!is_row_list_key(key_)) throw std::logic_error{"not a key for rows: '" + key_ + "'"};
}

FormRow& FormRows::add_row(std::string_view identity, std::string name) {
    RowPlace place{.key = row_key(key_, identity),
                   .name = text::is_blank(name) ? name_of_place(rows_.size() + 1) : name,
                   .given_name = std::move(name),
                   .labels = labels_};
    auto& row = *rows_.emplace_back(std::make_unique<FormRow>(std::move(place)));
    if (!keys_.insert(row.place().key).second) {
        row.set_room(Visibility::invisible);
        twins_.insert(&row);
    }
    return row;
}

std::vector<FormRow*> FormRows::offered_rows() const {
    std::vector<FormRow*> offered;
    for (auto const& row : rows_) {
        if (row->is_new() || !row->is_offered() || twins_.contains(row.get())) continue;
        offered.push_back(row.get());
    }
    return offered;
}

std::size_t FormRows::saved_rows() const {
    return offered_rows().size();
}

std::size_t FormRows::shown_rows() const {
    return std::min(saved_rows(), most_shown_);
}

void FormRows::accept(FormPartVisitor& visitor) {
    visitor.visit(*this);
}

void FormRows::show_first(std::size_t count) {
    most_shown_ = count;
    auto const offered = offered_rows();
    for (std::size_t i = 0; i < offered.size(); ++i) {
        offered[i]->set_room(i < count ? Visibility::visible : Visibility::invisible);
    }
}

void FormRows::leave_out_blank_row() {
    stop_adding();
    auto const is_left = [](auto const& row) { return row->is_new() && row->visible(); };
    auto const last = std::find_if(rows_.rbegin(), rows_.rend(), is_left);
    if (last != rows_.rend()) (*last)->set_room(Visibility::invisible);
}

void FormRows::stop_adding() {
    is_full_ = !adding_label_.empty() || is_full_;
    adding_label_.clear();
    adding_name_.clear();
}

std::size_t FormRows::begin_blank_rows(BlankRows const& options) {
    usual_blank_rows_ = options.usual;
    auto const count = form_.context().blank_rows(form_.key(), key_, {options.usual, options.most});
    if (count < options.most) adding_label_ = options.add;
    return count;
}

FormRow& FormRows::add_blank_row(std::string const& name, std::size_t number,
                                 std::unique_ptr<detail::Draft> draft) {
    RowPlace place{.key = blank_row_key(key_, number),
                   .name = text::say<messages::numbered_row>(
                       {{"row", name}, {"number", std::to_string(number)}}),
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
    write_left_out(writer);
    for (auto const& row : rows_) row->render(writer);
    write_button(writer);
}

void FormRows::write_left_out(html::Writer& writer) const {
    auto const say = [&writer](std::string const& text) {
        writer.element("div", {{"class", "alert alert-warning"}}, text);
    };
    if (shown_rows() < saved_rows()) {
        say(text::say<messages::first_rows_shown>(saved_rows(),
                                                  {{"shown", std::to_string(shown_rows())}}));
    }
    if (!twins_.empty()) {
        say(text::say<messages::rows_with_one_identity>(twins_.size()));
    }
}

// The typed text may be as it is, because this button saves nothing of it.
void FormRows::write_button(html::Writer& writer) const {
    if (is_full_) {
        writer.element("p", {{"class", "form-text"}}, text::say<messages::rows_are_full>());
    }
    if (adding_label_.empty()) return;
    writer.start("p");
    writer.start("button", {{"type", "submit"}, {"name", adding_name_}});
    if (!owner_.empty()) writer.attribute("form", owner_);
    writer.boolean_attribute("formnovalidate");
    writer.attribute("class", "btn btn-outline-secondary btn-sm");
    writer.text(adding_label_);
    writer.end("button");
    writer.end("p");
}

}  // namespace holdfast
