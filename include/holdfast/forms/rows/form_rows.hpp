// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <holdfast/forms/rows/form_row.hpp>

namespace holdfast {

class Form;
struct ControlPlace;
enum class RowLabels : std::uint8_t;

namespace detail {

// The usual words for new rows.
std::string name_of_new_row();
std::string words_for_another_row();

}  // namespace detail

/// The number and the name of the rows for new objects.
struct BlankRows {
    std::size_t usual = 1;                              ///< on a page that is opened
    std::size_t most = 20;                              ///< with those that the user asked for
    std::string name = detail::name_of_new_row();       ///< of a row, for users
    std::string add = detail::words_for_another_row();  ///< on the button that asks for one more
};

/// A list of objects in a form, one below the other. The identity of its object identifies a row,
/// wherever the row stands by now.
class FormRows : public Widget {
public:
    /// The list stands in that form. The key is unique in it.
    FormRows(Form& form, std::string key);

    /// Adds a row. Never reuse an identity. The name is the object's name for users. It is part of
    /// the state that they see, so a submission is refused when the name has changed. A row with a
    /// blank name is called by its place, such as "Row 2". Of several rows with one identity only
    /// the first is shown.
    FormRow& add_row(std::string_view identity, std::string name);

    /// Adds rows for new objects, and a button for one more. `fill` puts the inputs for an object
    /// into a row. Before the event, `added` gets an object for each row into which somebody typed;
    /// other rows are ignored. `added` is empty and outlives the form. Throws std::logic_error when
    /// it is not empty.
    template <std::default_initializable Object, std::invocable<FormRow&, Object&> Fill>
    void add_blank_rows(std::vector<Object>& added, Fill const& fill, BlankRows options = {});

    /// The list's key in its form.
    std::string const& key() const { return key_; }

    /// The form around the list.
    Form const& form() const { return form_; }

    /// The rows in document order.
    std::vector<std::unique_ptr<FormRow>> const& rows() const { return rows_; }

    /// The label of the button for one more blank row; empty when there is none.
    std::string const& adding_label() const { return adding_label_; }

    /// The name of that button in a submission; empty when there is none.
    std::string const& adding_name() const { return adding_name_; }

    /// The number of blank rows on a page that is opened; 0 without any.
    std::size_t usual_blank_rows() const { return usual_blank_rows_; }

    // A form of too many rows calls these, to keep its submission within the limits.

    /// Shows only the first rows of objects, up to that number. The others are no part of the form.
    void show_first(std::size_t count);

    /// Removes the last blank row.
    void leave_out_blank_row();

    /// Offers no more blank rows.
    void stop_adding();

    /// The number of rows of objects.
    std::size_t saved_rows() const;

    /// The number of those rows that `show_first` left.
    std::size_t shown_rows() const;

    void accept(FormPartVisitor& visitor) override;
    void visit_children(Visitor const& visitor) override;

protected:
    /// A list with its labels at that place.
    FormRows(Form& form, std::string key, RowLabels labels);

    void write(html::Writer& writer) const override;

    /// Writes the button for one more blank row.
    void write_button(html::Writer& writer) const;

    /// Writes which rows are not shown, and why.
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
    std::unordered_set<FormRow const*> twins_;   // rows with the identity of another one
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
