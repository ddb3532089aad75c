// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <holdfast/fields/domain_exception.hpp>
#include <holdfast/forms/inputs/input_with.hpp>
#include <holdfast/forms/inputs/primitive_input.hpp>
#include <holdfast/widgets/container.hpp>
#include <holdfast/widgets/layout.hpp>

namespace holdfast {

/// The arrangement of a layout's inputs.
enum class Arrangement : std::uint8_t {
    stacked,  ///< below each other
    columns,  ///< side by side, on narrow screens below each other
    line,     ///< side by side as they are, as far as there is room
};

/// A part of a form to which an application adds inputs.
class HasInputs {
public:
    /// Makes an input from the arguments and adds it with its label.
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

protected:
    HasInputs() = default;
    ~HasInputs() = default;

private:
    virtual void put(std::unique_ptr<PrimitiveInput> input) = 0;
};

/// Puts each input of a form below its label, with its help and its message.
class FormLayout : public Layout, public HasInputs {
public:
    /// The widths are those of columns, in order and in twelfths; 0, or none, shares the rest.
    /// Throws std::logic_error for other widths.
    explicit FormLayout(Arrangement arrangement = Arrangement::stacked,
                        std::vector<int> widths = {});

    /// Makes any other widget, such as a button, and adds it.
    template <std::derived_from<Widget> Child, class... Arguments>
    Child& add(Arguments&&... arguments) {
        constexpr bool is_constructible = std::constructible_from<Child, Arguments...>;
        static_assert(is_constructible, "the widget has no constructor for these arguments; an "
                                        "input has to fit the type of its field");
        if constexpr (is_constructible) {
            return container().template add<Child>(std::forward<Arguments>(arguments)...);
        }
        __builtin_unreachable();
    }

    /// Adds a part with its inputs in columns of these widths.
    FormLayout& add_row(std::vector<int> widths = {});

    /// Adds a part with its inputs and buttons in one line.
    FormLayout& add_line();

    /// Adds a part with a legend.
    FormLayout& add_field_set(std::string legend);

    /// Places the alert here: the reason for the refusal, and the changes meanwhile.
    void add_alert_for_domain_exception(DomainException const& exception);

private:
    void put(std::unique_ptr<PrimitiveInput> input) override;
    std::string next_classes();

    Arrangement arrangement_;
    std::vector<int> widths_;
    std::size_t placed_ = 0;
};

}  // namespace holdfast
