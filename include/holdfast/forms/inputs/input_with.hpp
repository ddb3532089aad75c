// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <memory>
#include <type_traits>
#include <utility>

#include <holdfast/fields/bound_field.hpp>
#include <holdfast/fields/field_format.hpp>
#include <holdfast/fields/typed_field.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

/// The field of an input, as the first parameter of the input's constructor. `field_of` makes the
/// argument for it.
template <class Input>
class FieldFor {
public:
    /// Takes a field of a type that the input accepts.
    template <class Value>
        requires(Input::accepts(detail::notation_of<Value>))
    FieldFor(std::unique_ptr<TypedField<Value>> field) : field_{std::move(field)} {}

    /// Takes a field of any type, unchecked.
    FieldFor(std::unique_ptr<BoundField> field) : field_{std::move(field)} {}

    /// Hands the field over to the input.
    operator std::unique_ptr<BoundField>() && { return std::move(field_); }

private:
    std::unique_ptr<BoundField> field_;
};

namespace detail {

template <class Input, class Argument>
inline constexpr bool accepts_field = true;
template <class Input, class Value>
inline constexpr bool accepts_field<Input, std::unique_ptr<TypedField<Value>>> =
    Input::accepts(notation_of<Value>);

/// Whether an input fits the type of its field, which is the first argument of its constructor.
template <class Input, class... Arguments>
inline constexpr bool fits_its_field = true;
template <class Input, class First, class... Others>
inline constexpr bool fits_its_field<Input, First, Others...> =
    accepts_field<Input, std::remove_cvref_t<First>>;

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
