// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <limits>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <holdfast/forms/form.hpp>
#include <holdfast/forms/rows/form_row.hpp>

namespace holdfast {

/// How many rows a form offers for new objects, and what they are called.
struct BlankRows {
    std::size_t usual = 1;  ///< on a page that is opened
    std::size_t most = 20;  ///< with those that its user asked for
    std::string name = "new row";
    std::string add = "Add a row";  ///< on the button that asks for one more
};

/// A list of objects in a form, one below the other. What stands in a row is known by its object's
/// identity, wherever the row stands by now.
class FormRows : public Widget {
public:
    /// The key is unique in the form, which the list stands in.
    FormRows(Form& form, std::string key)
        : FormRows{form, std::move(key), RowLabels::at_controls} {}

    /// The identity is never reused. The name is what users call the object: it is part of what
    /// they are shown, so that a form is refused when it is another by now. Of several rows of one
    /// identity only the first is shown.
    FormRow& add_row(std::string_view identity, std::string name);

    /// Rows in which new objects can be typed, with a button for one row more. `fill` puts the
    /// inputs for an object into a row. Before the event, `added` gets an object for each such row
    /// into which something was typed; a row without is ignored. `added` is empty and outlives the
    /// form. Throws std::logic_error when it is not empty.
    template <std::default_initializable Object, std::invocable<FormRow&, Object&> Fill>
    void add_blank_rows(std::vector<Object>& added, Fill const& fill, BlankRows options = {});

    std::string const& key() const { return key_; }
    Form const& form() const { return form_; }
    std::vector<std::unique_ptr<FormRow>> const& rows() const { return rows_; }

    /// The label and the name of the button that asks for one more blank row; both empty when there
    /// is none.
    std::string const& adding_label() const { return adding_label_; }
    std::string const& adding_name() const { return adding_name_; }

    /// How many blank rows there are on a page that is opened; 0 without any.
    std::size_t usual_blank_rows() const { return usual_blank_rows_; }

    // What a form of too many rows does, so that its submission can be sent.

    /// Shows no rows of objects but the first so many. The others are no part of the form.
    void show_first(std::size_t count);

    /// Takes the last blank row away.
    void leave_out_blank_row();

    /// Offers no more blank rows.
    void stop_adding();

    /// How many rows of objects there are, and how many of them `show_first` left.
    std::size_t saved_rows() const { return offered_rows().size(); }
    std::size_t shown_rows() const { return std::min(saved_rows(), most_shown_); }

    void visit_children(Visitor const& visitor) override;

protected:
    FormRows(Form& form, std::string key, RowLabels labels);

    void write(html::Writer& writer) const override;
    void write_button(html::Writer& writer) const;

    /// Says which rows are not shown, and why.
    void write_left_out(html::Writer& writer) const;

private:
    friend class FormWalk;

    void attach(ControlPlace const& place);
    std::vector<FormRow*> offered_rows() const;
    std::size_t begin_blank_rows(BlankRows const& options);
    FormRow& add_blank_row(std::string const& name, std::size_t number,
                           std::unique_ptr<detail::Draft> draft);

    Form const& form_;
    std::string key_;
    RowLabels labels_;
    std::vector<std::unique_ptr<detail::Draft>> drafts_;  // outlive the rows
    std::vector<std::unique_ptr<FormRow>> rows_;
    std::unordered_set<std::string_view> keys_;  // of the rows of objects
    std::unordered_set<FormRow const*> twins_;   // whose identity another row has
    std::size_t most_shown_ = std::numeric_limits<std::size_t>::max();
    std::size_t usual_blank_rows_ = 0;
    bool is_full_ = false;
    std::string adding_label_;
    std::string adding_name_;
    std::string owner_;  // the id of the form's element, where that is elsewhere
};

namespace detail {

template <class Object>
class DraftOf final : public Draft {
public:
    explicit DraftOf(std::vector<Object>& added) : added_{added} {}

    Object& object() { return object_; }
    void hand_over() override { added_.push_back(std::move(object_)); }

private:
    std::vector<Object>& added_;
    Object object_{};
};

}  // namespace detail

template <std::default_initializable Object, std::invocable<FormRow&, Object&> Fill>
void FormRows::add_blank_rows(std::vector<Object>& added, Fill const& fill, BlankRows options) {
    if (!added.empty()) throw std::logic_error{"new objects go into a list of their own"};
    auto const count = begin_blank_rows(options);
    for (std::size_t number = 1; number <= count; ++number) {
        auto draft = std::make_unique<detail::DraftOf<Object>>(added);
        auto& object = draft->object();
        fill(add_blank_row(options.name, number, std::move(draft)), object);
    }
}

}  // namespace holdfast
