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
#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
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
class FormRow : public Container {
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

    /// Makes an input from the arguments and adds it as a cell with its label.
    template <class Input, class... Arguments>
    Input& add_input(Arguments&&... arguments) {
        constexpr bool is_input = std::derived_from<Input, PrimitiveInput>;
        if constexpr (!is_input) {
            static_assert(is_input, "add_input takes an input; other widgets, such as buttons, are "
                                    "added by add");
        } else if constexpr (!detail::fits_its_field<Input, Arguments...>) {
            static_assert(detail::fits_its_field<Input, Arguments...>,
                          "this input is not for fields of that type: docs/fields.md lists the "
                          "inputs of each type");
        } else {
            constexpr bool is_constructible = std::constructible_from<Input, Arguments...>;
            static_assert(is_constructible,
                          "construct an input from its field, then the options that it offers if "
                          "it offers any, then its InputOptions");
            if constexpr (is_constructible) {
                auto made = std::make_unique<Input>(std::forward<Arguments>(arguments)...);
                auto& input = *made;
                put(std::move(made));
                return input;
            }
        }
        __builtin_unreachable();
    }

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

    void put(std::unique_ptr<PrimitiveInput> input);
    void put_removal(std::unique_ptr<BoundField> field, InputOptions options);

    std::unique_ptr<RowPlace const> place_;
    Visibility room_ = Visibility::visible;
    detail::Draft* draft_;
    RemovalInput* removal_ = nullptr;
    std::vector<PrimitiveInput*> inputs_;
};

}  // namespace holdfast
