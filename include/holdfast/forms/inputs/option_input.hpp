// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <holdfast/fields/enumeration_format.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/text/messages/forms.hpp>

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

}  // namespace detail

/// An input of values on offer. It is a conflict when the option that the user chose or left is
/// gone or has another label. A present value that is not among the options is offered as one more.
class OptionInput : public PrimitiveInput {
public:
    /// Whether it takes fields of that notation.
    static constexpr bool accepts(Notation notation) { return notation != Notation::lines; }

    /// Makes all options participants of the form, which then refuses a submission when any of them
    /// changed.
    void rely_on_options() { relies_on_options_ = true; }

    std::optional<std::span<Option const>> options() const override;
    std::span<Option const> shown_options() const override { return options_; }
    bool takes_text() const override { return false; }
    SentTexts most_sent() const override;
    std::string display(std::string_view value) const override;
    std::string echo(std::string_view value) const override;

    /// The value of the option that sends that text.
    std::string read(std::string_view sent) const override;

    std::vector<std::string> concurrency_hash_strings() const override;
    std::string concurrency_key() const override { return key(); }
    std::string concurrency_label() const override {
        return text::say<messages::options_of_input>({{"label", label()}});
    }

protected:
    /// Of several options with one value, the first one is on offer.
    OptionInput(std::unique_ptr<BoundField> field, std::vector<Option> options,
                InputOptions input_options);

    void attached() override;

    /// The label of a value.
    std::string label_of(std::string_view value) const;

    /// Writes `<option>`s, those of one group in an `<optgroup>`.
    void write_options(html::Writer& writer) const;

    /// Writes a control of that type, `radio` or `checkbox`, with a label for each option.
    void write_buttons(html::Writer& writer, std::string_view type) const;

private:
    void write_button(html::Writer& writer, std::string_view type, std::size_t place,
                      bool is_chosen) const;

    std::vector<Option> options_;  // first those that are shown and not on offer
    std::size_t not_on_offer_ = 0;
    bool relies_on_options_ = false;
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
            options.push_back(
                {.value = {}, .label = text::say<messages::no_option>(), .group = {}});
        }
        for (auto const& listed : values_for(std::type_identity<Enumeration>{})) {
            options.push_back({std::string{listed.key}, std::string{listed.label}, {}});
        }
    }
    return options;
}

}  // namespace holdfast
