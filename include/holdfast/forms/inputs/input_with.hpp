// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <utility>

#include <holdfast/forms/inputs/field_for.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

namespace detail {

// Some controls depend on their field's notation and constraints.
template <class ControlType>
ControlType control_for(BoundField const& field) {
    if constexpr (std::constructible_from<ControlType, BoundField const&>) {
        return ControlType{field};
    } else {
        return ControlType{};
    }
}

}  // namespace detail

/// An input that is written by that control. The control is default constructible, or made from the
/// `BoundField const&`, which outlives it. Its `static constexpr bool accepts(Notation)` says which
/// fields it is for.
template <std::derived_from<Control> ControlType>
class InputWith : public PrimitiveInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return ControlType::accepts(notation); }

    /// The field's object outlives the input.
    explicit InputWith(FieldFor<InputWith> field, InputOptions options = {})
        : PrimitiveInput{std::move(field), std::move(options)},
          control_{detail::control_for<ControlType>(this->field())} {
        control_.set_up(*this);
    }

    ControlType const& control() const final { return control_; }

private:
    ControlType control_;
};

}  // namespace holdfast
