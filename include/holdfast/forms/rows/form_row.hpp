// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <holdfast/fields/bound_field.hpp>
#include <holdfast/fields/typed_field.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/forms/layout/form_layout.hpp>
#include <holdfast/widgets/container.hpp>

namespace holdfast {

class RemovalInput;

namespace detail {

/// An object of a blank row, which is new when its user typed something there.
class Draft {
public:
    virtual ~Draft() = default;
    virtual void hand_over() = 0;
};

}  // namespace detail

/// One object in a form: its inputs and buttons, known by the object's identity. In a table each
/// child is a cell.
class FormRow : public Container, public HasInputs {
public:
    /// `FormRows` calls this. The draft of a blank row outlives it.
    explicit FormRow(RowPlace place, detail::Draft* draft = nullptr);
    ~FormRow() override;

    /// The row's key, name and state.
    RowPlace const& place() const { return *place_; }

    /// A row without room in its form is neither written nor part of it.
    bool visible() const override { return is_offered() && room_ == Visibility::visible; }

    /// Whether the row is visible, apart from the room in its form.
    bool is_offered() const { return Widget::visible(); }

    /// Gives the row room in its form, or not; `Form` calls this.
    void set_room(Visibility room) { room_ = room; }

    /// Whether this is a blank row, for a new object.
    bool is_new() const;

    /// Adds a check box for a field that is yes when the row is to be removed. Nothing else typed
    /// in such a row is validated or stored. A change by somebody else is then a conflict, whatever
    /// the form's policy. Adds nothing to a blank row.
    template <class Value>
    void add_removal(std::unique_ptr<TypedField<Value>> field, InputOptions options = {}) {
        constexpr bool fits = detail::notation_of<Value> == Notation::yes_or_no;
        static_assert(fits, "a row is removed by a check box: give the field of a bool");
        put_removal(std::move(field), std::move(options));
    }

    /// The inputs in the row; empty before the page is attached.
    std::span<PrimitiveInput* const> inputs() const { return inputs_; }

    /// The check box for its removal, or null.
    RemovalInput const* removal() const { return removal_; }

    /// The row under its name, as the form relies on it. An input that shows the name takes part in
    /// its place.
    concurrency::Participant participant() const;

    /// Writes the row of a table with that many columns. Missing cells at the end are empty.
    void write_cells(html::Writer& writer, std::size_t columns) const;

    void accept(FormPartVisitor& visitor) override;

    /// Makes the object of a blank row a new object; the dispatcher calls this.
    void hand_over() const { draft_->hand_over(); }

protected:
    void write(html::Writer& writer) const override;

private:
    friend class FormWalk;

    void put(std::unique_ptr<PrimitiveInput> input) override;
    void put_removal(std::unique_ptr<BoundField> field, InputOptions options);

    std::unique_ptr<RowPlace const> place_;
    Visibility room_ = Visibility::visible;
    detail::Draft* draft_;
    RemovalInput* removal_ = nullptr;
    std::vector<PrimitiveInput*> inputs_;
};

}  // namespace holdfast
