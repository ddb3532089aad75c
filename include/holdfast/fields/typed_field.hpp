// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <holdfast/fields/bound_field.hpp>
#include <holdfast/fields/constraint.hpp>
#include <holdfast/fields/field_format.hpp>

namespace holdfast {

/// A field of values of that type. The compiler compares the type with the field's input.
template <class Value>
class TypedField final : public BoundField {
public:
    /// Binds the description to the value in the object. All three outlive it. `field_of` makes
    /// one.
    TypedField(FieldDescription const& description, detail::FieldObject object, Value& value)
        : BoundField{description, object}, value_{value} {}

    std::string canonical() const override { return FieldFormat<Value>::format(value_); }
    std::string display() const override { return detail::display_of(value_); }
    Notation notation() const override { return detail::notation_of<Value>; }
    void const* place() const override { return &value_; }

    void store(std::string_view text) override {
        auto parsed = FieldFormat<Value>::parse(text);
        auto* const value = std::get_if<Value>(&parsed);
        if (value == nullptr) throw std::logic_error{"stored a text that was not checked"};
        value_ = std::move(*value);
    }

protected:
    bool is_empty(std::string_view text) const override {
        if constexpr (has_own_emptiness) {
            return FieldFormat<Value>::is_empty(text);
        } else {
            return text.empty();
        }
    }

    bool is_blank(std::string_view text) const override {
        return has_own_emptiness ? is_empty(text) : !required.accepts(text);
    }

    std::optional<Violation> violation_of_value(std::string_view text,
                                                Proposal const& proposal) const override {
        auto const parsed = FieldFormat<Value>::parse(text);
        if (auto const* const violation = std::get_if<Violation>(&parsed)) {
            return mistyped(*violation);
        }
        return broken_rule(&std::get<Value>(parsed), proposal);
    }

private:
    static constexpr bool has_own_emptiness =
        requires(std::string_view text) { FieldFormat<Value>::is_empty(text); };

    Value& value_;
};

// The library has those of most fields.
extern template class TypedField<std::string>;
extern template class TypedField<int>;
extern template class TypedField<std::int64_t>;

}  // namespace holdfast
