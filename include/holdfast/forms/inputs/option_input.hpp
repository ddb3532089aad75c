// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>

namespace holdfast {

namespace detail {

template <class Value>
struct WithoutOptional {
    using type = Value;
};
template <class Value>
struct WithoutOptional<std::optional<Value>> {
    using type = Value;
};

// The option of an optional value that is nothing.
Option no_option();

}  // namespace detail

/// A control of values on offer. A present value that is not among the options is offered as one
/// more.
class OptionControl : public Control {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation != Notation::lines; }

    /// Offers the values of that text, too, which come first.
    void offer_present(std::string_view text);

    std::optional<std::span<Option const>> options() const override;
    std::span<Option const> shown_options() const override { return options_; }
    bool takes_text(std::string_view) const override { return false; }
    SentTexts most_sent(std::string_view shown) const override;
    std::string display(std::string_view value) const override;
    std::string echo(std::string_view value) const override;

    /// The value of the option that sends that text.
    std::string read(std::string_view sent) const override;

protected:
    /// Of several options with one value, the first one is on offer.
    explicit OptionControl(std::vector<Option> options);

    /// The label of a value.
    std::string label_of(std::string_view value) const;

    /// Writes `<option>`s, those of one group in an `<optgroup>`.
    void write_options(html::Writer& writer, ControlState const& state) const;

    /// Writes an element of that type, `radio` or `checkbox`, with a label for each option.
    void write_buttons(html::Writer& writer, ControlState const& state,
                       std::string_view type) const;

private:
    std::vector<Option> options_;  // first those that are shown and not on offer
    std::size_t not_on_offer_ = 0;
};

/// An input of values on offer. It is a conflict when the option that the user chose or left is
/// gone or has another label.
class OptionInput : public PrimitiveInput {
public:
    /// Makes all options participants of the form, which then refuses a submission when any of them
    /// changed.
    void rely_on_options() { relies_on_options_ = true; }

    std::vector<std::string> concurrency_hash_strings() const override;
    std::string concurrency_key() const override { return key(); }
    std::string concurrency_label() const override;

protected:
    using PrimitiveInput::PrimitiveInput;

private:
    bool relies_on_options_ = false;
};

/// An input of values on offer that is written by that control. The control is made from the
/// options.
template <std::derived_from<OptionControl> ControlType>
class OptionInputWith : public OptionInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return ControlType::accepts(notation); }

    /// The options are the values on offer. The field's object outlives the input.
    OptionInputWith(FieldFor<OptionInputWith> field, std::vector<Option> options,
                    InputOptions input_options = {})
        : OptionInput{std::move(field), std::move(input_options)}, control_{std::move(options)} {
        control_.set_up(*this);
    }

    ControlType const& control() const final { return control_; }

protected:
    void attached() override { control_.offer_present(field().canonical()); }

private:
    ControlType control_;
};

/// The values of an enumeration as options; for an optional of it `(none)` is the first option.
template <class Value>
std::vector<Option> options_of() {
    using Enumeration = typename detail::WithoutOptional<Value>::type;
    std::vector<Option> options;
    constexpr bool has_values = DescribedEnumeration<Enumeration>;
    static_assert(has_values, "options_of takes an enumeration with a function values_for; give "
                              "the options of other types as a std::vector<Option>");
    if constexpr (has_values) {
        if constexpr (!std::is_same_v<Enumeration, Value>) {
            options.push_back(detail::no_option());
        }
        for (auto const& listed : values_for(std::type_identity<Enumeration>{})) {
            options.push_back({std::string{listed.key}, std::string{listed.label}, {}});
        }
    }
    return options;
}

}  // namespace holdfast
